package org.regularis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.dev.DemoRealm;
import org.regularis.dev.TestKeycloak;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;

/** Who works where, read from a real Keycloak. */
class KeycloakStaffTest {

    private static final OfficeId NORTH = new OfficeId("north");
    private static final OfficeId SOUTH = new OfficeId("south");

    @Test
    void people_have_their_names_roles_and_offices_whatever_the_size_of_a_page() {
        var reading = staffOf("regularis", 2).read();

        assertThat(reading.offices()).containsExactlyInAnyOrder(NORTH, SOUTH);
        assertThat(reading.people())
                .containsExactly(
                        person("irina", "Irina Volkova", Roles.SENIOR_OFFICER, NORTH, SOUTH),
                        person("marat", "Marat Galiev", Roles.CASE_OFFICER, SOUTH),
                        person("olga", "Olga Sokolova", Roles.CASE_OFFICER, NORTH),
                        person("pari", "Pari Rahimova", Roles.PROTECTION_OFFICER, NORTH, SOUTH),
                        person("samira", "Samira Nazarova", Roles.SUPERVISOR, NORTH, SOUTH));
    }

    @Test
    void a_realm_that_does_not_know_us_cannot_be_read() {
        assertThatThrownBy(() -> staffOf("elsewhere", 100).read())
                .isInstanceOf(KeycloakStaff.Unreadable.class)
                .hasMessage("Keycloak answered 404");
    }

    private static KeycloakStaff staffOf(String realm, int pageSize) {
        var settings = new KeycloakSettings(
                TestKeycloak.server().url().toString(),
                null,
                realm,
                "regularis",
                DemoRealm.merged(DemoRealm.CONFIGURATION)
                        .at("/clients/0/secret")
                        .asString(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                pageSize);
        return new KeycloakStaff(new KeycloakHttp(settings), settings);
    }

    private static Person person(String id, String name, String role, OfficeId... offices) {
        return new Person(new UserId(id), name, Set.of(role), Set.of(offices), Optional.empty());
    }
}
