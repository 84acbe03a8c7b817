package org.regularis.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory.Colleague;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StaffMembersTest {

    private static final OfficeId WEST = new OfficeId("west");
    private static final OfficeId EAST = new OfficeId("east");

    @Autowired
    StaffMembers register;

    @Test
    void the_officers_of_an_office_are_listed_by_name_with_their_roles_and_nobody_else_is() {
        register.seen(CaseDriver.staff("zoya", Set.of(Roles.CASE_OFFICER), WEST));
        register.seen(CaseDriver.staff("boris", Set.of(Roles.SENIOR_OFFICER, Roles.SUPERVISOR), WEST, EAST));
        register.seen(CaseDriver.staff("clara", Set.of(Roles.SUPERVISOR), WEST));
        register.seen(CaseDriver.staff("dmitri", Set.of(Roles.CASE_OFFICER), EAST));

        assertThat(register.officersOf(WEST))
                .containsExactly(
                        new Colleague(new UserId("boris"), "boris", Set.of(Roles.SENIOR_OFFICER, Roles.SUPERVISOR)),
                        new Colleague(new UserId("zoya"), "zoya", Set.of(Roles.CASE_OFFICER)));
    }

    @Test
    void who_changes_office_gets_no_more_work_of_the_old_one() {
        var office = new OfficeId("moving");
        register.seen(CaseDriver.staff("egor", Set.of(Roles.CASE_OFFICER), office));
        register.seen(CaseDriver.staff("fatima", Set.of(Roles.CASE_OFFICER), office));

        register.seen(CaseDriver.staff("egor", Set.of(Roles.CASE_OFFICER), EAST));

        assertThat(register.officersOf(office)).extracting(Colleague::name).containsExactly("fatima");
        assertThat(register.officersOf(EAST)).extracting(Colleague::name).contains("egor");
    }

    @Test
    void who_is_not_known_is_called_by_their_id() {
        register.seen(CaseDriver.staff("gulnara", Set.of(Roles.CASE_OFFICER), WEST));

        assertThat(register.namesOf(Set.of(new UserId("gulnara"), new UserId("nobody"))))
                .isEqualTo(Map.of(new UserId("gulnara"), "gulnara", new UserId("nobody"), "nobody"));
        assertThat(register.namesOf(Set.of())).isEmpty();
    }
}
