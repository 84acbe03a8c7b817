package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DecisionProcessTest extends ProcessTest {

    @Autowired
    DecisionMaking decisions;

    @Autowired
    CaseworkDesk desk;

    @Test
    void the_rules_make_a_proposal_of_their_own_before_an_officer_examines() {
        var application = cases.awaitingEmployer();
        assertThat(watch.ruleOutcomes(application)).isEmpty();

        cases.employerAnswers(application, Map.of());

        assertThat(watch.ruleOutcomes(application)).containsExactly("ELIGIBLE");
        assertThat(watch.shown(application)).isEqualTo("EXAMINATION OFFICE EXAMINATION");
    }

    @Test
    void stating_facts_has_the_rules_evaluated_again_and_the_work_stays_on_the_desk() {
        var application = cases.inExamination();

        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.StateFacts(Findings.of("record", "serious")));

        assertThat(watch.ruleOutcomes(application)).hasSize(2).first().isEqualTo("ELIGIBLE");
        assertThat(watch.ruleOutcomes(application).getLast()).isNotEqualTo("ELIGIBLE");
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.work(application, Task.EXAMINE_APPLICATION, "assignee"))
                .contains("olga");
    }

    @Test
    void a_grant_that_is_not_drawn_is_decided_by_one_officer_and_yields_permit_and_letter() {
        var application = cases.inExamination();

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        assertThat(cases.ended(application)).isTrue();
        assertThat(watch.shown(application)).isEqualTo("DECIDED NOBODY NOTHING");
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT, LetterKind.GRANT);
        assertThat(decisions.decision(application)).get().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Proposal.Kind.GRANT);
            assertThat(decision.decidedBy().value()).isEqualTo("olga");
            assertThat(decision.confirmedBy()).isEmpty();
            assertThat(decision.permit()).isPresent();
        });
        assertThat(cases.events(application)).containsSubsequence("decision-recorded", "permit-issued");
    }

    @Test
    void a_drawn_grant_goes_to_a_second_officer_who_agrees() {
        lots.draw(true);
        var application = cases.inExamination();

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_GRANT);
        assertThat(watch.work(application, Task.REVIEW_GRANT, "role")).contains("senior-officer");
        assertThat(watch.work(application, Task.REVIEW_GRANT, "excluded")).contains("olga");
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, AGREE);

        assertThat(cases.ended(application)).isTrue();
        assertThat(decisions
                        .decision(application)
                        .orElseThrow()
                        .confirmedBy()
                        .orElseThrow()
                        .value())
                .isEqualTo("irina");
    }

    @Test
    void a_senior_officer_who_proposed_a_grant_cannot_review_it_and_another_can() {
        lots.draw(true);
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        SignIn.as(CaseDriver.irina());
        var review = cases.item(application, Task.REVIEW_GRANT);
        assertThat(desk.claim(review)).isEqualTo(new CaseworkDesk.Claim.NotYours());

        cases.complete(CaseDriver.vera(), application, Task.REVIEW_GRANT, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    @Test
    void a_grant_sent_back_lies_with_the_same_officer_again_and_is_drawn_anew() {
        lots.draw(true);
        var application = cases.inExamination();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, SEND_BACK);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.work(application, Task.EXAMINE_APPLICATION, "assignee"))
                .contains("olga");
        assertThat(decisions.current(application).orElseThrow().returnNote())
                .contains("Look at the landlord's letter again.");
        lots.draw(false);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(cases.ended(application)).isTrue();
        assertThat(decisions.of(application)).hasSize(2);
    }

    @Test
    void a_grant_sent_back_may_become_a_refusal() {
        lots.draw(true);
        var application = cases.inExamination();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, SEND_BACK);

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());

        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_REFUSAL);
    }

    @Test
    void an_officer_who_needs_more_evidence_gets_it_and_the_rules_are_asked_again() {
        var application = cases.inExamination();

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.ask("record-certificate"));
        assertThat(watch.shown(application)).isEqualTo("EXAMINATION APPLICANT EVIDENCE");
        cases.answerRequest(application);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.work(application, Task.EXAMINE_APPLICATION, "assignee"))
                .contains("olga");
        assertThat(watch.ruleOutcomes(application)).hasSize(2);
    }

    @Test
    void a_refusal_goes_to_a_second_officer_whatever_the_lot_says() {
        var application = cases.refusalProposed();

        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_REFUSAL);
        assertThat(watch.work(application, Task.REVIEW_REFUSAL, "role")).contains("senior-officer");
        assertThat(decisions.decision(application)).isEmpty();
    }

    @Test
    void a_refusal_sent_back_is_examined_again_with_the_rules_asked_again() {
        var application = cases.refusalProposed();

        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, SEND_BACK);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.work(application, Task.EXAMINE_APPLICATION, "assignee"))
                .contains("olga");
        assertThat(watch.ruleOutcomes(application)).hasSize(3);
    }

    @Test
    void nothing_is_decided_before_the_jobs_have_run_and_everything_once_they_have() {
        var application = cases.inExamination();

        cases.finish(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(watch.positions(application)).containsExactly("application-lifecycle/serviceTask_recordDecision");
        assertThat(decisions.decision(application)).isEmpty();
        cases.runNextJob(application);
        assertThat(watch.positions(application)).containsExactly("application-lifecycle/serviceTask_issuePermit");
        assertThat(decisions.decision(application).orElseThrow().permit()).isEmpty();
        cases.runNextJob(application);
        assertThat(watch.positions(application)).containsExactly("application-lifecycle/serviceTask_sendDecision");
        assertThat(watch.letters(application)).doesNotContain(LetterKind.GRANT);
        cases.runNextJob(application);

        assertThat(watch.letters(application)).endsWith(LetterKind.GRANT);
        assertThat(cases.ended(application)).isTrue();
        assertThat(watch.jobs(application)).isZero();
    }
}
