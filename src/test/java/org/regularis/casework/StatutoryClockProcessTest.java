package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;

/** The programme gives the office 45 working days and warns it ten before; northern holidays do not count. */
@ApplicationTest
class StatutoryClockProcessTest extends ProcessTest {

    private static final String WARNING = "startEvent_clockWarningDue";
    private static final String END = "startEvent_clockRanOut";
    private static final Instant WARNING_DUE = Instant.parse("2026-12-21T22:59:59Z");
    private static final Instant END_DUE = Instant.parse("2027-01-11T22:59:59Z");

    @Test
    void the_clock_starts_at_submission_and_counts_working_days_of_the_region() {
        var application = cases.submit();

        assertThat(watch.moment(application, "clock_ends_at")).contains(END_DUE);
        assertThat(watch.moment(application, "clock_warning_at")).contains(WARNING_DUE);
        assertThat(watch.due(application, WARNING)).contains(WARNING_DUE);
        assertThat(watch.due(application, END)).contains(END_DUE);
    }

    @Test
    void the_office_is_warned_once_and_the_case_goes_on() {
        var application = cases.opened();

        waitUntilJustBefore(application, WARNING);
        assertThat(watch.moment(application, "warned_at")).isEmpty();
        wait(application, WARNING);

        assertThat(watch.moment(application, "warned_at")).contains(WARNING_DUE);
        assertThat(watch.moment(application, "escalated_at")).isEmpty();
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(cases.events(application)).containsOnlyOnce("clock-warned");
    }

    @Test
    void a_clock_that_runs_out_comes_before_the_supervisor_and_the_case_goes_on() {
        var application = cases.opened();

        waitUntilJustBefore(application, END);
        assertThat(watch.moment(application, "escalated_at")).isEmpty();
        wait(application, END);

        assertThat(watch.moment(application, "escalated_at")).contains(END_DUE);
        assertThat(cases.events(application)).containsOnlyOnce("clock-ran-out").containsOnlyOnce("clock-warned");
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(application, Map.of());
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(cases.ended(application)).isTrue();
    }

    @Test
    void while_it_is_the_applicants_turn_the_clock_stands_still_and_then_has_as_many_working_days_left_as_before() {
        var application = cases.askedForEvidence();

        assertThat(watch.moment(application, "clock_stopped_at")).isPresent();
        cases.passTo(application, Instant.parse("2026-11-05T10:00:00Z"));
        cases.answerRequest(application);

        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
        assertThat(watch.moment(application, "clock_warning_at")).contains(Instant.parse("2026-12-28T22:59:59Z"));
        assertThat(watch.moment(application, "clock_ends_at")).contains(Instant.parse("2027-01-14T22:59:59Z"));
        assertThat(watch.due(application, WARNING)).contains(Instant.parse("2026-12-28T22:59:59Z"));
        assertThat(watch.due(application, END)).contains(Instant.parse("2027-01-14T22:59:59Z"));
        assertThat(cases.events(application)).containsSubsequence("clock-stopped", "clock-resumed");
    }

    @Test
    void a_weekend_in_which_the_applicant_thinks_moves_nothing() {
        cases.passTo(cases.opened(), Instant.parse("2026-11-06T15:00:00Z"));
        var application = cases.askedForEvidence();
        var before = watch.moment(application, "clock_ends_at");

        cases.passTo(application, Instant.parse("2026-11-08T15:00:00Z"));
        cases.answerRequest(application);

        assertThat(watch.moment(application, "clock_ends_at")).isEqualTo(before);
    }

    @Test
    void a_stopped_clock_neither_warns_nor_escalates() {
        var application = cases.opened();
        cases.passTo(application, Instant.parse("2026-12-18T10:00:00Z"));
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));

        cases.passTo(application, Instant.parse("2026-12-30T10:00:00Z"));
        assertThat(watch.moment(application, "warned_at")).isEmpty();
        cases.answerRequest(application);

        assertThat(watch.due(application, WARNING))
                .as("one working day was left, the 31st and the 1st are holidays")
                .contains(Instant.parse("2027-01-04T22:59:59Z"));
        wait(application, WARNING);
        assertThat(watch.moment(application, "warned_at")).contains(Instant.parse("2027-01-04T22:59:59Z"));
    }

    @Test
    void a_warning_that_was_given_is_not_given_again_after_a_stop() {
        var application = cases.opened();
        wait(application, WARNING);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));

        cases.passTo(application, Instant.parse("2026-12-23T10:00:00Z"));
        cases.answerRequest(application);

        assertThat(watch.due(application, WARNING)).isEmpty();
        assertThat(watch.moment(application, "clock_warning_at")).contains(WARNING_DUE);
        assertThat(watch.due(application, END)).isEqualTo(watch.moment(application, "clock_ends_at"));
        wait(application, END);
        assertThat(cases.events(application)).containsOnlyOnce("clock-warned").containsOnlyOnce("clock-ran-out");
    }

    @Test
    void a_clock_that_ran_out_stays_run_out_after_a_stop() {
        var application = cases.opened();
        wait(application, END);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));

        cases.answerRequest(application);

        assertThat(watch.moment(application, "clock_ends_at")).contains(END_DUE);
        assertThat(watch.due(application, END)).isEmpty();
        assertThat(cases.events(application)).containsOnlyOnce("clock-ran-out");
    }

    @Test
    void a_missed_deadline_starts_the_clock_again_and_more_time_stops_it_again() {
        var application = cases.askedForEvidence();

        wait(application, "boundaryEvent_evidenceDeadlinePassed");
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());

        assertThat(watch.moment(application, "clock_stopped_at")).isPresent();
        cases.answerRequest(application);
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
    }

    @Test
    void the_clock_runs_while_the_employer_is_asked_and_stops_during_a_notice() {
        var application = cases.awaitingEmployer();
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();

        cases.employerAnswers(application, Map.of());
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);

        assertThat(watch.moment(application, "clock_stopped_at")).isPresent();
    }
}
