package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.NoticeReplies;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RefusalProcessTest extends ProcessTest {

    private static final String REMINDER = "boundaryEvent_noticeReminderDue";
    private static final String DEADLINE = "boundaryEvent_replyDeadlinePassed";

    @Autowired
    DecisionMaking decisions;

    @Autowired
    NoticeReplies replies;

    @Autowired
    CaseworkDesk desk;

    @Test
    void the_second_officer_may_send_a_refusal_back_and_no_notice_is_given() {
        var application = cases.refusalProposed();

        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, SEND_BACK);

        assertThat(cases.stage(application)).isEqualTo("EXAMINATION");
        assertThat(decisions.notice(application)).isEmpty();
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
        assertThat(cases.events(application)).contains("proposal-returned");
    }

    @Test
    void an_agreed_refusal_is_announced_by_letter_with_time_to_reply_and_the_clock_stops() {
        var application = cases.underNotice();

        assertThat(watch.letters(application)).endsWith(LetterKind.NOTICE_OF_INTENDED_REFUSAL);
        assertThat(watch.shown(application)).isEqualTo("NOTICE_OF_REFUSAL APPLICANT REPLY_TO_NOTICE");
        assertThat(watch.moment(application, "clock_stopped_at")).isPresent();
        assertThat(watch.moment(application, "awaited_by"))
                .isEqualTo(watch.due(application, DEADLINE))
                .isPresent();
        assertThat(decisions.noticeGround(application).orElseThrow().reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("R20");
                    assertThat(reason.legalBasis()).isEqualTo("Regularization Act 2026, art. 9(1)");
                });
    }

    @Test
    void a_reply_comes_to_the_officer_who_proposed_and_the_clock_goes_on() {
        var application = cases.underNotice();

        assertThat(cases.replyToNotice(application)).isEqualTo(NoticeReplies.Reply.SENT);

        assertThat(cases.openTasks(application)).containsExactly(Task.RECONSIDER_REFUSAL);
        assertThat(watch.work(application, Task.RECONSIDER_REFUSAL, "assignee")).contains("olga");
        assertThat(watch.shown(application)).isEqualTo("NOTICE_OF_REFUSAL OFFICE DECISION");
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
        assertThat(cases.replyToNotice(application)).isEqualTo(NoticeReplies.Reply.ALREADY_SENT);
    }

    @Test
    void without_a_reply_there_is_one_reminder_and_at_the_deadline_the_first_officer_thinks_again() {
        var application = cases.underNotice();

        waitUntilJustBefore(application, REMINDER);
        assertThat(watch.count(application, LetterKind.NOTICE_REMINDER)).isZero();
        wait(application, REMINDER);
        assertThat(watch.count(application, LetterKind.NOTICE_REMINDER)).isOne();
        assertThat(cases.openTasks(application)).isEmpty();
        wait(application, DEADLINE);

        assertThat(cases.openTasks(application)).containsExactly(Task.RECONSIDER_REFUSAL);
        assertThat(watch.work(application, Task.RECONSIDER_REFUSAL, "assignee")).contains("olga");
        clock.pass(Duration.ofMinutes(1));
        assertThat(cases.replyToNotice(application)).isEqualTo(NoticeReplies.Reply.TOO_LATE);
    }

    @Test
    void a_reminder_that_is_overtaken_by_the_reply_is_not_sent() {
        var application = cases.underNotice();
        clock.moveTo(watch.due(application, REMINDER).orElseThrow());
        assertThat(cases.runNextJob(application)).as("the timer").isTrue();

        cases.replyToNotice(application);

        assertThat(watch.count(application, LetterKind.NOTICE_REMINDER)).isZero();
        assertThat(cases.openTasks(application)).containsExactly(Task.RECONSIDER_REFUSAL);
    }

    @Test
    void a_dropped_refusal_is_examined_anew_and_may_become_a_grant() {
        var application = cases.underNotice();
        cases.replyToNotice(application);

        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, DROP);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.ruleOutcomes(application)).hasSize(3);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        assertThat(watch.letters(application)).endsWith(LetterKind.GRANT).doesNotContain(LetterKind.REFUSAL);
    }

    @Test
    void a_dropped_refusal_that_is_proposed_again_is_announced_again() {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, DROP);

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);

        assertThat(watch.count(application, LetterKind.NOTICE_OF_INTENDED_REFUSAL))
                .isEqualTo(2);
        assertThat(cases.replyToNotice(application)).isEqualTo(NoticeReplies.Reply.SENT);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("REFUSAL");
    }

    @Test
    void an_upheld_refusal_is_confirmed_by_a_second_person_and_recorded_with_reasons_facts_and_law() {
        var application = cases.underNotice();
        wait(application, DEADLINE);

        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        assertThat(cases.openTasks(application)).containsExactly(Task.CONFIRM_REFUSAL);
        assertThat(watch.work(application, Task.CONFIRM_REFUSAL, "excluded")).contains("olga");
        assertThat(decisions.decision(application)).isEmpty();
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);

        assertThat(cases.ended(application)).isTrue();
        assertThat(watch.letters(application)).endsWith(LetterKind.REFUSAL).doesNotContain(LetterKind.GRANT);
        assertThat(watch.shown(application)).isEqualTo("DECIDED NOBODY NOTHING");
        assertThat(decisions.decision(application)).get().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Proposal.Kind.REFUSAL);
            assertThat(decision.reasonCodes()).containsExactly("R20");
            assertThat(decision.explanation()).isEqualTo("The reply changes nothing.");
            assertThat(decision.decidedBy().value()).isEqualTo("olga");
            assertThat(decision.confirmedBy().orElseThrow().value()).isEqualTo("irina");
            assertThat(decision.permit()).isEmpty();
        });
        assertThat(decisions.decisionGround(application)).get().satisfies(ground -> {
            assertThat(ground.reasons()).singleElement().satisfies(reason -> assertThat(reason.legalBasis())
                    .isEqualTo("Regularization Act 2026, art. 9(1)"));
            assertThat(ground.facts()).anySatisfy(fact -> {
                assertThat(fact.name()).isEqualTo("record");
                assertThat(fact.value()).isEqualTo("serious");
            });
        });
        assertThat(decisions.challengeUntil(application)).isPresent();
    }

    @Test
    void a_confirmation_that_is_sent_back_goes_to_the_first_officer_who_may_uphold_again() {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);

        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, SEND_BACK);

        assertThat(cases.openTasks(application)).containsExactly(Task.RECONSIDER_REFUSAL);
        assertThat(watch.work(application, Task.RECONSIDER_REFUSAL, "assignee")).contains("olga");
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("REFUSAL");
        assertThat(watch.count(application, LetterKind.NOTICE_OF_INTENDED_REFUSAL))
                .isOne();
    }

    @Test
    void a_confirmation_that_is_sent_back_may_also_end_in_dropping_the_refusal() {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, SEND_BACK);

        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, DROP);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    @Test
    void whoever_upheld_a_refusal_cannot_confirm_it() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        cases.complete(CaseDriver.vera(), application, Task.REVIEW_REFUSAL, AGREE);
        cases.replyToNotice(application);
        cases.complete(CaseDriver.irina(), application, Task.RECONSIDER_REFUSAL, UPHOLD);

        SignIn.as(CaseDriver.irina());
        var confirmation = cases.item(application, Task.CONFIRM_REFUSAL);
        assertThat(desk.claim(confirmation)).isEqualTo(new CaseworkDesk.Claim.NotYours());

        cases.complete(CaseDriver.vera(), application, Task.CONFIRM_REFUSAL, AGREE);
        assertThat(decisions.decision(application).orElseThrow().decidedBy().value())
                .isEqualTo("irina");
    }

    @Test
    void a_reply_that_is_blank_is_no_reply() {
        var application = cases.underNotice();

        cases.signInApplicantOf(application);
        assertThat(replies.reply(application, "  ")).isEqualTo(NoticeReplies.Reply.EMPTY);

        assertThat(watch.positions(application)).contains("refusal/receiveTask_awaitReply");
    }
}
