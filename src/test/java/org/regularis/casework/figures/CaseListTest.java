package org.regularis.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.ProcessTest;
import org.regularis.casework.Task;
import org.regularis.casework.figures.CaseFilter.ClockState;
import org.regularis.casework.figures.CaseFilter.WorkDue;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class CaseListTest extends ProcessTest {

    @Autowired
    CaseList list;

    @Autowired
    CaseworkDesk desk;

    @Test
    void without_a_filter_a_supervisor_sees_the_cases_of_their_offices_and_no_others() {
        var north = cases.opened();
        var south = cases.opened(Map.of("person.region", "southern"));

        assertThat(seenBy(CaseDriver.samira(), Map.of())).contains(north, south);
        var sanjar = CaseDriver.staff("sanjar", Set.of(Roles.SUPERVISOR), CaseDriver.SOUTH);
        assertThat(seenBy(sanjar, Map.of())).contains(south).doesNotContain(north);
        assertThat(seenBy(sanjar, Map.of("office", "north")))
                .as("an office that is not theirs")
                .isEmpty();
    }

    @Test
    void by_office_and_by_programme() {
        var north = cases.opened();
        var south = cases.opened(Map.of("person.region", "southern"));

        assertThat(seen(Map.of("office", "south"))).contains(south).doesNotContain(north);
        assertThat(seen(Map.of("programme", "regularization-2026"))).contains(north, south);
        assertThat(seen(Map.of("programme", "another"))).isEmpty();
    }

    @Test
    void by_open_or_closed_and_by_outcome() {
        var open = cases.opened();
        var granted = cases.inExamination();
        cases.complete(CaseDriver.olga(), granted, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        var withdrawn = cases.opened();
        cases.withdraw(withdrawn);

        assertThat(seen(Map.of("open", true))).contains(open).doesNotContain(granted, withdrawn);
        assertThat(seen(Map.of("open", false))).contains(granted, withdrawn).doesNotContain(open);
        assertThat(seen(Map.of("outcome", CaseOutcome.GRANT))).contains(granted).doesNotContain(open, withdrawn);
        assertThat(seen(Map.of("outcome", CaseOutcome.WITHDRAWN)))
                .contains(withdrawn)
                .doesNotContain(open, granted);
    }

    @Test
    void by_stage_and_by_turn() {
        var checked = cases.opened();
        var asked = cases.askedForEvidence();
        var employer = cases.awaitingEmployer();

        assertThat(seen(Map.of("stage", Stage.COMPLETENESS_CHECK)))
                .contains(checked, asked)
                .doesNotContain(employer);
        assertThat(seen(Map.of("turn", Turn.OFFICE))).contains(checked).doesNotContain(asked, employer);
        assertThat(seen(Map.of("turn", Turn.APPLICANT))).contains(asked).doesNotContain(checked, employer);
        assertThat(seen(Map.of("turn", Turn.EMPLOYER))).contains(employer).doesNotContain(checked, asked);
    }

    @Test
    void by_age_in_days_with_the_border_on_one_side_only() {
        var old = cases.opened();
        clock.pass(Duration.ofDays(3));
        var young = cases.opened();

        assertThat(seen(Map.of("minAgeDays", 3))).contains(old).doesNotContain(young);
        assertThat(seen(Map.of("maxAgeDays", 3))).contains(young).doesNotContain(old);
        assertThat(seen(Map.of("minAgeDays", 0, "maxAgeDays", 4))).contains(old, young);
    }

    @Test
    void by_the_state_of_the_clock() {
        var application = cases.opened();
        assertThat(seen(Map.of("clock", ClockState.RUNNING))).contains(application);
        assertThat(statesOf(application)).containsExactly(ClockState.RUNNING);

        cases.passTo(application, Instant.parse("2026-12-22T08:00:00Z"));
        assertThat(statesOf(application)).containsExactly(ClockState.SOON, ClockState.RUNNING);

        cases.passTo(application, Instant.parse("2027-01-12T08:00:00Z"));
        assertThat(statesOf(application)).containsExactly(ClockState.OVERDUE, ClockState.RUNNING, ClockState.ESCALATED);

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));
        assertThat(statesOf(application)).containsExactly(ClockState.STOPPED, ClockState.ESCALATED);
    }

    @Test
    void by_who_has_the_open_work() {
        var free = cases.opened();
        var claimed = cases.opened();
        SignIn.as(CaseDriver.irina());
        desk.claim(cases.item(claimed, Task.CHECK_COMPLETENESS));
        var nobodysTurn = cases.awaitingEmployer();

        assertThat(seen(Map.of("assignee", new CaseFilter.Assignee.Officer(new UserId("irina")))))
                .contains(claimed)
                .doesNotContain(free, nobodysTurn);
        assertThat(seen(Map.of("assignee", new CaseFilter.Assignee.Nobody())))
                .contains(free)
                .doesNotContain(claimed, nobodysTurn);
    }

    @Test
    void by_work_that_is_overdue_or_due_this_week() {
        var application = cases.opened();
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "due")).isPresent();
        assertThat(seen(Map.of("work", WorkDue.WEEK))).as("due on Monday").doesNotContain(application);

        clock.moveTo(Instant.parse("2026-11-09T08:00:00Z"));
        assertThat(seen(Map.of("work", WorkDue.WEEK))).contains(application);
        assertThat(seen(Map.of("work", WorkDue.OVERDUE))).doesNotContain(application);

        clock.moveTo(Instant.parse("2026-11-10T08:00:00Z"));
        assertThat(seen(Map.of("work", WorkDue.OVERDUE))).contains(application);
        assertThat(seen(Map.of("work", WorkDue.WEEK))).doesNotContain(application);
    }

    @Test
    void by_the_step_where_the_case_stands() {
        var checked = cases.opened();
        var employer = cases.awaitingEmployer();

        assertThat(seen(Map.of("step", new CaseFilter.Step("intake", "userTask_checkCompleteness"))))
                .contains(checked)
                .doesNotContain(employer);
        assertThat(seen(Map.of("step", new CaseFilter.Step("employer-verification", "receiveTask_awaitAnswer"))))
                .contains(employer)
                .doesNotContain(checked);
    }

    @Test
    void by_the_day_or_the_days_on_which_it_was_opened_or_closed() {
        var monday = cases.opened();
        clock.pass(Duration.ofDays(1));
        var tuesday = cases.opened();
        cases.withdraw(monday);

        assertThat(seen(Map.of("openedOn", days("2026-11-02", "2026-11-02"))))
                .contains(monday)
                .doesNotContain(tuesday);
        assertThat(seen(Map.of("openedOn", days("2026-11-02", "2026-11-03")))).contains(monday, tuesday);
        assertThat(seen(Map.of("closedOn", days("2026-11-03", "2026-11-03"))))
                .contains(monday)
                .doesNotContain(tuesday);
        assertThat(seen(Map.of("closedOn", days("2026-11-02", "2026-11-02")))).doesNotContain(monday, tuesday);
    }

    @Test
    void parts_narrow_together() {
        var north = cases.askedForEvidence();
        var south = cases.opened(Map.of("person.region", "southern"));

        assertThat(seen(Map.of("office", "north", "turn", Turn.APPLICANT, "open", true)))
                .contains(north);
        assertThat(seen(Map.of("office", "south", "turn", Turn.APPLICANT))).doesNotContain(north, south);
    }

    @Test
    void a_row_shows_the_open_work_and_who_has_it() {
        var application = cases.opened();
        var waiting = cases.awaitingEmployer();
        SignIn.as(CaseDriver.olga());
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));
        SignIn.as(CaseDriver.samira());

        var rows = list.page(filter(Map.of()), null, 10_000);

        assertThat(rows)
                .filteredOn(row -> row.file().application().equals(application))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.task()).contains(Task.CHECK_COMPLETENESS);
                    assertThat(row.workItem()).contains(cases.item(application, Task.CHECK_COMPLETENESS));
                    assertThat(row.assigneeName()).contains("olga");
                });
        assertThat(rows)
                .filteredOn(row -> row.file().application().equals(waiting))
                .singleElement()
                .satisfies(row -> assertThat(row.task()).isEmpty());
    }

    @Test
    void pages_follow_each_other_without_gaps_and_the_count_is_right() {
        for (int number = 0; number < 5; number++) {
            cases.opened();
        }
        SignIn.as(CaseDriver.samira());
        var filter = filter(Map.of("open", true));

        var paged = new ArrayList<CaseList.Row>();
        var page = list.page(filter, null, 4);
        while (!page.isEmpty()) {
            paged.addAll(page);
            var last = page.getLast().file();
            page = list.page(filter, new CaseList.Key(last.clockEndsAt(), last.application()), 4);
        }

        assertThat(paged).isEqualTo(list.page(filter, null, 10_000)).hasSize(list.count(filter));
        assertThat(paged)
                .extracting(row -> row.file().clockEndsAt())
                .isNotEmpty()
                .isSorted();
    }

    @Test
    void nobody_but_supervisors_has_this_list() {
        for (var person : List.of(CaseDriver.applicant(), CaseDriver.olga(), CaseDriver.irina(), CaseDriver.pavel())) {
            SignIn.as(person);
            assertThatThrownBy(() -> list.page(filter(Map.of()), null, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> list.count(filter(Map.of()))).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<ClockState> statesOf(ApplicationId application) {
        return Arrays.stream(ClockState.values())
                .filter(state -> seen(Map.of("clock", state)).contains(application))
                .toList();
    }

    private List<ApplicationId> seen(Map<String, Object> parts) {
        return seenBy(CaseDriver.samira(), parts);
    }

    private List<ApplicationId> seenBy(Person supervisor, Map<String, Object> parts) {
        SignIn.as(supervisor);
        var found = list.page(filter(parts), null, 10_000).stream()
                .map(row -> row.file().application())
                .toList();
        assertThat(list.count(filter(parts))).isEqualTo(found.size());
        return found;
    }

    private static CaseFilter filter(Map<String, Object> parts) {
        return new CaseFilter(
                new CaseFilter.Origin(
                        part(parts, "office", String.class).map(OfficeId::new),
                        part(parts, "programme", String.class).map(ProgrammeId::new)),
                new CaseFilter.Standing(
                        part(parts, "open", Boolean.class),
                        part(parts, "stage", Stage.class),
                        part(parts, "turn", Turn.class),
                        part(parts, "step", CaseFilter.Step.class),
                        part(parts, "outcome", CaseOutcome.class)),
                new CaseFilter.Time(
                        part(parts, "minAgeDays", Integer.class),
                        part(parts, "maxAgeDays", Integer.class),
                        part(parts, "clock", ClockState.class),
                        part(parts, "openedOn", CaseFilter.Days.class),
                        part(parts, "closedOn", CaseFilter.Days.class)),
                new CaseFilter.Work(
                        part(parts, "assignee", CaseFilter.Assignee.class), part(parts, "work", WorkDue.class)));
    }

    private static <T> Optional<T> part(Map<String, Object> parts, String name, Class<T> type) {
        return Optional.ofNullable(parts.get(name)).map(type::cast);
    }

    private static CaseFilter.Days days(String first, String last) {
        return new CaseFilter.Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
