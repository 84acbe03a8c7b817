package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.casework.WorkList.Tab;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class WorkListTest extends ProcessTest {

    private static final int MANY = 10_000;

    @Autowired
    WorkList list;

    @Autowired
    CaseworkDesk desk;

    @Test
    void new_work_is_unassigned_then_mine_then_done_and_always_the_offices_while_open() {
        var application = cases.opened();
        var ora = officer("ora");
        SignIn.as(ora);
        assertThat(tabsWith(application)).containsExactly(Tab.UNASSIGNED, Tab.OFFICE);

        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));
        assertThat(tabsWith(application)).containsExactly(Tab.MINE, Tab.OFFICE);

        cases.complete(ora, application, Task.CHECK_COMPLETENESS, ADMIT);
        SignIn.as(ora);
        assertThat(tabsWith(application)).containsExactly(Tab.DONE);
        assertThat(list.page(Tab.DONE, null, null, MANY)).singleElement().satisfies(row -> {
            assertThat(row.applicantName()).isEqualTo("Amina Karimova");
            assertThat(row.doneAt()).contains(clock.instant());
        });
    }

    @Test
    void what_a_colleague_has_is_seen_with_the_name_and_is_not_mine() {
        var application = cases.opened();
        SignIn.as(CaseDriver.olga());
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));

        SignIn.as(officer("oskar"));

        assertThat(tabsWith(application)).containsExactly(Tab.OFFICE);
        assertThat(rows(Tab.OFFICE))
                .filteredOn(row -> row.item().application().equals(application))
                .singleElement()
                .satisfies(row -> assertThat(row.assigneeName()).contains("olga"));
    }

    @Test
    void another_offices_work_is_on_no_tab() {
        var application = cases.opened(Map.of("person.region", "southern"));

        SignIn.as(CaseDriver.olga());
        assertThat(tabsWith(application)).isEmpty();
        assertThatThrownBy(() -> list.openOf(application)).isInstanceOf(NotFound.class);

        SignIn.as(CaseDriver.marat());
        assertThat(tabsWith(application)).containsExactly(Tab.UNASSIGNED, Tab.OFFICE);
        assertThat(list.openOf(application)).hasSize(1);
    }

    @Test
    void a_second_opinion_is_unassigned_for_seniors_who_did_not_propose_and_for_nobody_else() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());

        SignIn.as(CaseDriver.irina());
        assertThat(tabsWith(application)).as("who proposed").containsExactly(Tab.OFFICE, Tab.DONE);
        SignIn.as(officer("oskar"));
        assertThat(tabsWith(application)).as("no senior officer").containsExactly(Tab.OFFICE);
        SignIn.as(CaseDriver.vera());
        assertThat(tabsWith(application)).as("another senior officer").containsExactly(Tab.UNASSIGNED, Tab.OFFICE);
    }

    @Test
    void pages_follow_each_other_without_gaps_or_repetition_though_dues_are_the_same() {
        for (int number = 0; number < 7; number++) {
            cases.opened();
        }
        SignIn.as(CaseDriver.olga());

        for (var tab : List.of(Tab.UNASSIGNED, Tab.OFFICE)) {
            var whole = rows(tab);
            assertThat(paged(tab, 3)).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7);
            assertThat(whole).extracting(row -> row.item().due()).isNotEmpty().isSorted();
        }
    }

    @Test
    void what_was_done_is_listed_newest_first_and_pages_too() {
        var busy = officer("busy");
        for (int number = 0; number < 5; number++) {
            cases.complete(busy, cases.opened(), Task.CHECK_COMPLETENESS, ADMIT);
        }
        SignIn.as(busy);

        assertThat(paged(Tab.DONE, 2)).isEqualTo(rows(Tab.DONE)).hasSize(5);
        assertThat(rows(Tab.DONE))
                .extracting(row -> row.doneAt().orElseThrow())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_list_can_be_narrowed_to_one_kind_of_work() {
        var checked = cases.opened();
        var examined = cases.inExamination();
        SignIn.as(CaseDriver.olga());

        var checks = list.page(Tab.OFFICE, Task.CHECK_COMPLETENESS, null, MANY);

        assertThat(checks).extracting(row -> row.item().task()).containsOnly(Task.CHECK_COMPLETENESS);
        assertThat(checks)
                .extracting(row -> row.item().application())
                .contains(checked)
                .doesNotContain(examined);
    }

    @Test
    void the_counts_are_as_many_as_there_are_rows() {
        cases.opened();
        SignIn.as(CaseDriver.olga());

        var counts = list.counts();

        for (var tab : Tab.values()) {
            assertThat(counts.get(tab))
                    .as(tab.name())
                    .isEqualTo(Math.min(1000, rows(tab).size()));
        }
    }

    @Test
    void an_officer_without_an_office_sees_nothing() {
        cases.opened();
        SignIn.as(CaseDriver.staff("new", Set.of(Roles.CASE_OFFICER)));

        for (var tab : Tab.values()) {
            assertThat(rows(tab)).isEmpty();
        }
    }

    @Test
    void nobody_but_officers_has_a_work_list() {
        for (var person : List.of(CaseDriver.applicant(), CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(() -> rows(Tab.OFFICE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(list::counts).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static Person officer(String name) {
        return CaseDriver.staff(name, Set.of(Roles.CASE_OFFICER), CaseDriver.NORTH);
    }

    private List<WorkList.Row> rows(Tab tab) {
        return list.page(tab, null, null, MANY);
    }

    private List<Tab> tabsWith(ApplicationId application) {
        return List.of(Tab.values()).stream()
                .filter(tab -> rows(tab).stream()
                        .anyMatch(row -> row.item().application().equals(application)))
                .toList();
    }

    private List<WorkList.Row> paged(Tab tab, int size) {
        var all = new ArrayList<WorkList.Row>();
        var page = list.page(tab, null, null, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            var last = page.getLast();
            var when =
                    tab == Tab.DONE ? last.doneAt().orElseThrow() : last.item().due();
            page = list.page(tab, null, new WorkList.Key(when, last.item().id()), size);
        }
        return all;
    }
}
