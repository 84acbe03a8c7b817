package org.regularis.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.identity.FakeKeycloak;
import org.regularis.identity.FakeKeycloak.Failure;
import org.regularis.identity.Roles;
import org.regularis.shared.OfficeId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StaffSynchronizationTest {

    private final OfficeId large = new OfficeId("large-" + UUID.randomUUID());
    private final OfficeId small = new OfficeId("small-" + UUID.randomUUID());
    private final List<String> officers = IntStream.range(0, 300)
            .mapToObj(number -> "%s-%03d".formatted(large.value(), number))
            .toList();
    private final String leaver = officers.get(7);

    @Autowired
    StaffMembers register;

    @Autowired
    MovableClock clock;

    private FakeKeycloak keycloak;
    private StaffSynchronization roll;

    @BeforeEach
    void everybodyIsThere() throws IOException {
        keycloak = new FakeKeycloak();
        keycloak.employ(large, officers);
        keycloak.employ(small, List.of(leaver));
        roll = new StaffSynchronization(keycloak.staff(), register, clock);
        roll.call();
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void a_large_office_keeps_all_of_its_officers() {
        roll.call();

        assertThat(namesOf(large)).containsExactlyElementsOf(officers);
        assertThat(namesOf(small)).containsExactly(leaver);
    }

    @Test
    void who_has_left_one_office_keeps_the_other() {
        keycloak.dismiss(large, leaver);

        roll.call();

        assertThat(namesOf(large)).hasSize(299).doesNotContain(leaver);
        assertThat(namesOf(small)).containsExactly(leaver);
    }

    @Test
    void who_has_left_every_office_gets_no_more_work() {
        keycloak.dismiss(large, leaver);
        keycloak.dismiss(small, leaver);

        roll.call();

        assertThat(namesOf(large)).hasSize(299).doesNotContain(leaver);
        assertThat(namesOf(small)).isEmpty();
    }

    /** Tokens, the offices, the first page, a later one, an office that is gone by now, and somebody's roles. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/token", "/group-by-path/", "first=0&", "first=49&", "/groups/small.*/members", "/users/.*-299/"
            })
    void nobody_is_removed_when_a_part_cannot_be_read(String part) {
        keycloak.dismiss(large, leaver);
        var failed = new AtomicInteger();
        keycloak.before(uri -> {
            if (uri.toString().matches(".*" + part + ".*")) {
                failed.incrementAndGet();
                throw new Failure(part.contains("groups") ? 404 : 503);
            }
        });

        roll.call();

        assertThat(failed).hasValue(1);
        assertThat(namesOf(large)).containsExactlyElementsOf(officers);
    }

    @Test
    void nobody_is_removed_when_fewer_offices_come_than_were_counted() {
        keycloak.dismiss(large, leaver);
        keycloak.hideOffices(1);

        roll.call();

        assertThat(namesOf(large)).containsExactlyElementsOf(officers);
    }

    @Test
    void nobody_is_removed_when_the_list_moves_while_it_is_read() {
        keycloak.before(uri -> {
            if (uri.toString().contains(large.value() + "/members")
                    && uri.getQuery().contains("first=98&")) {
                keycloak.dismiss(large, leaver);
            }
        });

        roll.call();

        assertThat(namesOf(large)).containsExactlyElementsOf(officers);
    }

    @Test
    void nobody_is_removed_with_an_office_that_is_listed_no_more() throws IOException {
        try (var other = new FakeKeycloak()) {
            other.employ(small, List.of(leaver));

            new StaffSynchronization(other.staff(), register, clock).call();
        }

        assertThat(namesOf(large)).containsExactlyElementsOf(officers);
        assertThat(namesOf(small)).containsExactly(leaver);
    }

    @Test
    void what_a_sign_in_told_during_the_reading_stays() {
        keycloak.dismiss(large, leaver);
        keycloak.before(uri -> {
            if (uri.getPath().endsWith("/token")) {
                clock.pass(Duration.ofSeconds(1));
                register.seen(CaseDriver.staff("newcomer-" + small.value(), Set.of(Roles.CASE_OFFICER), small));
                register.seen(CaseDriver.staff(officers.getLast(), Set.of(Roles.CASE_OFFICER), small));
            }
        });

        roll.call();

        assertThat(namesOf(large)).hasSize(298).doesNotContain(leaver, officers.getLast());
        assertThat(namesOf(small)).containsExactlyInAnyOrder(leaver, officers.getLast(), "newcomer-" + small.value());
    }

    private List<String> namesOf(OfficeId office) {
        return register.officersOf(office).stream()
                .map(officer -> officer.id().value())
                .toList();
    }
}
