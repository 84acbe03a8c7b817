package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.EvidenceRequests;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.NoticeReplies;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.employers.Answering;
import org.regularis.employers.EmployerReply;
import org.regularis.employers.Statement;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WithdrawalProcessTest extends ProcessTest {

    @Autowired
    ApplicationIntake intake;

    @Autowired
    EvidenceRequests requests;

    @Autowired
    DecisionMaking decisions;

    @Autowired
    CaseworkDesk desk;

    /** Every place in which a case can wait. */
    static Stream<Arguments> situations() {
        return Stream.of(
                at("just submitted", CaseDriver::submit),
                at("at the completeness check", CaseDriver::opened),
                at("asked for evidence", CaseDriver::askedForEvidence),
                at("with a missed deadline", WithdrawalProcessTest::missedDeadline),
                at("while the employer is asked", CaseDriver::awaitingEmployer),
                at("with a contradiction", WithdrawalProcessTest::contradicted),
                at("with an employer who cannot be asked", WithdrawalProcessTest::unreachable),
                at("in examination", CaseDriver::inExamination),
                at("asked for evidence in examination", WithdrawalProcessTest::askedInExamination),
                at("with a refusal proposed", CaseDriver::refusalProposed),
                at("under notice", CaseDriver::underNotice),
                at("with a reply to the notice", WithdrawalProcessTest::replied),
                at("with a refusal to be confirmed", WithdrawalProcessTest::upheld),
                at("with the decision not yet recorded", WithdrawalProcessTest::aboutToBeDecided));
    }

    private static Arguments at(String situation, Function<CaseDriver, ApplicationId> lead) {
        return argumentSet(situation, lead);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void withdrawal_ends_a_case(Function<CaseDriver, ApplicationId> lead) {
        var application = lead.apply(cases);

        cases.withdraw(application);

        assertThat(cases.ended(application)).isTrue();
        assertThat(watch.jobs(application)).isZero();
        assertThat(cases.openTasks(application)).isEmpty();
        assertThat(watch.positions(application)).isEmpty();
        assertThat(watch.shown(application)).isEqualTo("WITHDRAWN NOBODY NOTHING");
        assertThat(cases.stage(application)).isEqualTo("WITHDRAWN");
        assertThat(watch.file(application, "outcome")).isEqualTo("WITHDRAWN");
        assertThat(watch.moment(application, "closed_at")).isPresent();
        assertThat(watch.letters(application)).endsWith(LetterKind.WITHDRAWAL_CONFIRMED);
        assertThat(watch.count(application, LetterKind.WITHDRAWAL_CONFIRMED)).isOne();
        assertThat(requests.open(application)).isEmpty();
        assertThat(watch.questions(application)).doesNotContain("OPEN");
        assertThat(decisions.decision(application)).isEmpty();
    }

    @Test
    void the_work_that_was_open_is_cancelled_and_cannot_be_done_any_more() {
        var application = cases.inExamination();
        SignIn.as(CaseDriver.olga());
        var item = cases.item(application, Task.EXAMINE_APPLICATION);
        desk.claim(item);
        var seen = cases.version(item);

        cases.withdraw(application);

        assertThat(watch.work(application, Task.EXAMINE_APPLICATION, "state")).contains("CANCELLED");
        SignIn.as(CaseDriver.olga());
        assertThat(desk.complete(item, seen, CaseDriver.grant())).isEqualTo(Completion.Refused.STALE);
        assertThat(desk.claim(item)).isInstanceOf(CaseworkDesk.Claim.Gone.class);
        assertThat(cases.events(application)).containsSubsequence("withdrawn", "work-cancelled");
    }

    @Test
    void the_employers_link_opens_no_more_and_an_answer_changes_nothing() {
        var application = cases.awaitingEmployer();
        var link = cases.token(application);

        cases.withdraw(application);

        assertThat(cases.openLink(link)).isInstanceOf(Answering.Closed.class);
        assertThat(cases.employerAnswers(application, Map.of())).isInstanceOf(Answering.Closed.class);
        assertThat(cases.ended(application)).isTrue();
    }

    @Test
    void a_request_for_evidence_cannot_be_answered_any_more() {
        var application = cases.askedForEvidence();

        cases.withdraw(application);

        assertThat(cases.answerRequest(application)).isEqualTo(EvidenceRequests.Reply.NOTHING_ASKED);
    }

    @Test
    void a_notice_cannot_be_answered_any_more() {
        var application = cases.underNotice();

        cases.withdraw(application);

        assertThat(cases.replyToNotice(application)).isEqualTo(NoticeReplies.Reply.TOO_LATE);
    }

    @Test
    void no_timer_of_a_withdrawn_case_ever_fires() {
        var application = cases.askedForEvidence();

        cases.withdraw(application);
        cases.passTo(application, clock.instant().plus(Duration.ofDays(365)));

        assertThat(watch.moment(application, "warned_at")).isEmpty();
        assertThat(watch.moment(application, "escalated_at")).isEmpty();
        assertThat(watch.letters(application)).endsWith(LetterKind.WITHDRAWAL_CONFIRMED);
    }

    @Test
    void between_the_withdrawal_and_its_letter_the_case_stands_at_the_confirmation_only() {
        var application = cases.submit();

        cases.signInApplicantOf(application);
        intake.withdraw(application);

        assertThat(watch.positions(application)).containsExactly("application-lifecycle/serviceTask_confirmWithdrawal");
    }

    @Test
    void withdrawing_twice_is_withdrawing_once() {
        var application = cases.opened();

        cases.withdraw(application);
        cases.withdraw(application);

        assertThat(watch.count(application, LetterKind.WITHDRAWAL_CONFIRMED)).isOne();
        assertThat(cases.events(application)).containsOnlyOnce("withdrawn");
    }

    @Test
    void a_decided_application_cannot_be_withdrawn() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        assertThat(cases.withdraw(application)).isEqualTo(ApplicationIntake.Withdrawal.DECIDED);

        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    private static ApplicationId missedDeadline(CaseDriver cases) {
        var application = cases.askedForEvidence();
        cases.passTo(application, cases.now().plus(Duration.ofDays(20)));
        return application;
    }

    private static ApplicationId contradicted(CaseDriver cases) {
        var application = cases.awaitingEmployer();
        cases.employerAnswers(
                application,
                Map.of(Statement.Subject.HOURS, new EmployerReply.Reply(Statement.Answer.DENIED, Optional.empty())));
        return application;
    }

    private static ApplicationId unreachable(CaseDriver cases) {
        var application = cases.opened(Map.of("employment.employerEmail", ""));
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        return application;
    }

    private static ApplicationId askedInExamination(CaseDriver cases) {
        var application = cases.inExamination();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.ask("presence"));
        return application;
    }

    private static ApplicationId replied(CaseDriver cases) {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        return application;
    }

    private static ApplicationId upheld(CaseDriver cases) {
        var application = replied(cases);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        return application;
    }

    private static ApplicationId aboutToBeDecided(CaseDriver cases) {
        var application = cases.inExamination();
        cases.finish(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        return application;
    }
}
