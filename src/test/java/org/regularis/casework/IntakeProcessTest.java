package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class IntakeProcessTest extends ProcessTest {

    @Autowired
    DecisionMaking decisions;

    @Test
    void a_submitted_application_waits_for_its_first_job_and_is_on_no_desk_yet() {
        var application = cases.submit();

        assertThat(cases.openTasks(application)).isEmpty();
        assertThat(watch.letters(application)).isEmpty();
        assertThat(watch.jobs(application)).isEqualTo(3);
        assertThat(watch.shown(application)).isEqualTo("COMPLETENESS_CHECK OFFICE COMPLETENESS_CHECK");
    }

    @Test
    void the_receipt_is_written_and_the_check_lies_unassigned_with_the_applicants_office() {
        var application = cases.opened();

        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
        assertThat(watch.mails(application)).hasSize(1);
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "office")).contains("north");
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "role")).contains("case-officer");
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "assignee")).isEmpty();
        assertThat(watch.positions(application))
                .containsExactly("application-lifecycle/callActivity_intake", "intake/userTask_checkCompleteness");
    }

    @Test
    void a_complete_application_is_admitted_and_the_officers_facts_are_in_force() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);

        assertThat(cases.stage(application)).isEqualTo("EMPLOYER_VERIFICATION");
        assertThat(watch.fact(application, "identity_proven")).isEqualTo("true OFFICER");
        assertThat(watch.positions(application))
                .containsExactly(
                        "application-lifecycle/callActivity_employerVerification",
                        "employer-verification/receiveTask_awaitAnswer");
    }

    @Test
    void missing_evidence_is_asked_for_and_the_check_comes_back_to_the_same_officer() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));
        assertThat(watch.positions(application))
                .containsExactly(
                        "application-lifecycle/callActivity_intake",
                        "evidence-request/receiveTask_awaitEvidence",
                        "intake/callActivity_obtainEvidence");
        cases.answerRequest(application);

        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "assignee")).contains("olga");
    }

    @Test
    void whoever_cannot_be_admitted_is_heard_first_and_then_refused_as_not_admitted() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        assertThat(watch.shown(application)).isEqualTo("SECOND_OPINION OFFICE SECOND_OPINION");
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        assertThat(watch.shown(application)).isEqualTo("NOTICE_OF_REFUSAL APPLICANT REPLY_TO_NOTICE");
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);

        assertThat(cases.ended(application)).isTrue();
        assertThat(watch.file(application, "outcome")).isEqualTo("NON_ADMISSION");
        assertThat(watch.questions(application))
                .as("the employer is not bothered")
                .isEmpty();
        assertThat(watch.letters(application))
                .containsExactly(LetterKind.RECEIPT, LetterKind.NOTICE_OF_INTENDED_REFUSAL, LetterKind.REFUSAL);
        assertThat(decisions.decision(application)).get().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Proposal.Kind.NON_ADMISSION);
            assertThat(decision.reasonCodes()).containsExactly("R35");
            assertThat(decision.permit()).isEmpty();
        });
    }

    @Test
    void an_admission_refused_too_early_is_sent_back_to_the_check_and_can_still_be_admitted() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, SEND_BACK);

        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "assignee")).contains("olga");
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        assertThat(cases.stage(application)).isEqualTo("EMPLOYER_VERIFICATION");
    }

    @Test
    void an_admission_refused_and_dropped_after_the_reply_is_checked_again_and_may_end_in_a_grant() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, DROP);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(application, Map.of());
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        assertThat(watch.letters(application)).endsWith(LetterKind.GRANT);
    }
}
