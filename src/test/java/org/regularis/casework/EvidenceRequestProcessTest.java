package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.EvidenceRequests;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake.About;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class EvidenceRequestProcessTest extends ProcessTest {

    private static final String REMINDER = "boundaryEvent_evidenceReminderDue";
    private static final String DEADLINE = "boundaryEvent_evidenceDeadlinePassed";

    @Autowired
    EvidenceRequests requests;

    @Autowired
    EvidenceFiling evidence;

    @Test
    void the_applicant_is_asked_by_letter_and_has_ten_working_days() {
        var application = cases.askedForEvidence();

        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT, LetterKind.EVIDENCE_REQUEST);
        assertThat(watch.shown(application)).isEqualTo("COMPLETENESS_CHECK APPLICANT EVIDENCE");
        assertThat(watch.moment(application, "awaited_by")).contains(Instant.parse("2026-11-16T22:59:59Z"));
        assertThat(watch.due(application, REMINDER)).contains(Instant.parse("2026-11-09T22:59:59Z"));
        assertThat(watch.due(application, DEADLINE)).contains(Instant.parse("2026-11-16T22:59:59Z"));
        assertThat(requests.open(application)).get().satisfies(request -> assertThat(request.answerUntil())
                .contains(Instant.parse("2026-11-16T22:59:59Z")));
    }

    @Test
    void an_answer_in_time_closes_the_request_and_nobody_is_reminded() {
        var application = cases.askedForEvidence();

        cases.answerRequest(application);

        assertThat(requests.open(application)).isEmpty();
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.due(application, REMINDER)).isEmpty();
        assertThat(watch.count(application, LetterKind.EVIDENCE_REMINDER)).isZero();
        assertThat(cases.events(application)).containsSubsequence("evidence-requested", "evidence-answered");
    }

    @Test
    void the_reminder_is_sent_once_and_the_deadline_stays() {
        var application = cases.askedForEvidence();

        waitUntilJustBefore(application, REMINDER);
        assertThat(watch.count(application, LetterKind.EVIDENCE_REMINDER)).isZero();
        wait(application, REMINDER);

        assertThat(watch.count(application, LetterKind.EVIDENCE_REMINDER)).isOne();
        assertThat(watch.due(application, DEADLINE)).contains(Instant.parse("2026-11-16T22:59:59Z"));
        assertThat(watch.positions(application)).contains("evidence-request/receiveTask_awaitEvidence");
        cases.answerRequest(application);
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void a_reminder_that_was_due_but_is_overtaken_by_the_answer_is_not_sent() {
        var application = cases.askedForEvidence();
        waitUntilJustBefore(application, REMINDER);
        clock.moveTo(watch.due(application, REMINDER).orElseThrow());

        assertThat(cases.runNextJob(application)).as("the timer").isTrue();
        assertThat(watch.positions(application)).contains("evidence-request/serviceTask_remindApplicant");
        cases.answerRequest(application);

        assertThat(watch.count(application, LetterKind.EVIDENCE_REMINDER)).isZero();
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(cases.events(application)).doesNotContain("evidence-reminded");
    }

    @Test
    void a_missed_deadline_goes_to_an_officer_and_it_is_the_offices_turn() {
        var application = cases.askedForEvidence();

        waitUntilJustBefore(application, DEADLINE);
        assertThat(cases.openTasks(application)).isEmpty();
        wait(application, DEADLINE);

        assertThat(cases.openTasks(application)).containsExactly(Task.DECIDE_ON_MISSED_DEADLINE);
        assertThat(watch.shown(application)).isEqualTo("COMPLETENESS_CHECK OFFICE DECISION");
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
    }

    @Test
    void more_time_is_the_same_time_once_more_in_writing_with_a_reminder_of_its_own() {
        var application = cases.askedForEvidence();
        wait(application, DEADLINE);
        clock.moveTo(Instant.parse("2026-11-18T10:00:00Z"));

        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());

        assertThat(watch.shown(application)).isEqualTo("COMPLETENESS_CHECK APPLICANT EVIDENCE");
        assertThat(watch.due(application, DEADLINE)).contains(Instant.parse("2026-12-02T22:59:59Z"));
        assertThat(watch.count(application, LetterKind.EVIDENCE_REQUEST)).isEqualTo(2);
        wait(application, REMINDER);
        assertThat(watch.count(application, LetterKind.EVIDENCE_REMINDER)).isEqualTo(2);
        cases.answerRequest(application);
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void an_extended_deadline_can_be_missed_again() {
        var application = cases.askedForEvidence();
        wait(application, DEADLINE);
        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());

        wait(application, DEADLINE);

        assertThat(cases.openTasks(application)).containsExactly(Task.DECIDE_ON_MISSED_DEADLINE);
        assertThat(watch.work(application, Task.DECIDE_ON_MISSED_DEADLINE, "assignee"))
                .contains("olga");
    }

    @Test
    void the_officer_may_go_on_with_the_file_and_then_the_request_cannot_be_answered_any_more() {
        var application = cases.askedForEvidence();
        wait(application, DEADLINE);

        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GoOnWithFile());

        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(requests.open(application)).isEmpty();
        assertThat(cases.events(application)).contains("evidence-overdue");
        assertThat(cases.answerRequest(application)).isEqualTo(EvidenceRequests.Reply.NOTHING_ASKED);
    }

    @Test
    void a_late_answer_with_a_document_still_counts_and_takes_the_task_off_the_officers_desk() {
        var application = cases.askedForEvidence();
        wait(application, DEADLINE);
        cases.signInApplicantOf(application);

        var filing = evidence.file(
                application,
                new About("presence", DocumentDetails.NONE),
                "late.pdf",
                new ByteArrayInputStream(CaseDriver.pdf("late")));
        cases.answerRequest(application);

        assertThat(filing).isInstanceOf(EvidenceFiling.Delivery.Filed.class);
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.work(application, Task.DECIDE_ON_MISSED_DEADLINE, "state"))
                .contains("CANCELLED");
        assertThat(cases.events(application)).containsSubsequence("evidence-answered", "work-cancelled");
    }

    @Test
    void an_answer_that_arrives_while_more_time_is_being_given_counts_too() {
        var application = cases.askedForEvidence();
        wait(application, DEADLINE);
        cases.finish(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());

        cases.answerRequest(application);

        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.count(application, LetterKind.EVIDENCE_REQUEST)).isOne();
        assertThat(cases.events(application)).doesNotContain("more-time-given");
    }

    @Test
    void an_applicant_can_be_asked_more_than_once() {
        var application = cases.askedForEvidence();
        cases.answerRequest(application);

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("employment"));

        assertThat(watch.count(application, LetterKind.EVIDENCE_REQUEST)).isEqualTo(2);
        assertThat(requests.of(application)).hasSize(2);
        cases.answerRequest(application);
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }
}
