package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.Findings;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.employers.Answering;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;

@ApplicationTest
class EmployerVerificationProcessTest extends ProcessTest {

    private static final String REMINDER = "boundaryEvent_employerReminderDue";
    private static final String DEADLINE = "boundaryEvent_employerSilent";
    private static final Reply DENIED = new Reply(Answer.DENIED, Optional.empty());

    private static Reply amended(String value) {
        return new Reply(Answer.AMENDED, Optional.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no"})
    void nobody_is_written_to_unless_the_applicant_says_so(String said) {
        var application = cases.opened(Map.of("employment.mayAskEmployer", said));

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
    }

    @Test
    void the_employer_is_asked_by_mail_and_has_ten_working_days_while_the_clock_runs() {
        var application = cases.awaitingEmployer();

        assertThat(watch.mails(application)).contains("EMPLOYER_INVITATION");
        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
        assertThat(watch.due(application, REMINDER)).contains(Instant.parse("2026-11-09T22:59:59Z"));
        assertThat(watch.due(application, DEADLINE)).contains(Instant.parse("2026-11-16T22:59:59Z"));
        assertThat(watch.moment(application, "clock_stopped_at")).isEmpty();
    }

    @Test
    void an_employer_without_an_address_is_not_waited_for_and_an_officer_takes_over() {
        var application = cases.opened(Map.of("employment.employerEmail", ""));

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);

        assertThat(cases.openTasks(application)).containsExactly(Task.SETTLE_BY_OTHER_EVIDENCE);
        assertThat(watch.questions(application)).isEmpty();
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT, LetterKind.EMPLOYER_SILENT);
    }

    @Test
    void a_confirmed_job_goes_on_to_examination_without_an_officer() {
        var application = cases.awaitingEmployer();

        var answering = cases.employerAnswers(application, Map.of());

        assertThat(answering).isInstanceOf(Answering.Accepted.class);
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("yes EMPLOYER");
        assertThat(watch.fact(application, "hours")).isEqualTo("40 EMPLOYER");
        assertThat(watch.due(application, REMINDER)).isEmpty();
    }

    @Test
    void an_amended_statement_goes_to_an_officer_with_the_employers_value() {
        var application = cases.awaitingEmployer();

        cases.employerAnswers(application, Map.of(Subject.HOURS, amended("32")));

        assertThat(cases.openTasks(application)).containsExactly(Task.WEIGH_CONTRADICTION);
        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("amended EMPLOYER");
        assertThat(watch.fact(application, "hours")).isEqualTo("32 EMPLOYER");
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.WEIGH_CONTRADICTION,
                new TaskResult.SettleEmployment(Findings.of("hours", "36")));
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "hours")).isEqualTo("36 OFFICER");
    }

    @Test
    void a_denied_job_goes_to_an_officer_and_not_to_a_refusal() {
        var application = cases.awaitingEmployer();

        cases.employerAnswers(application, Map.of(Subject.WORKS_HERE, DENIED, Subject.WAGE, DENIED));

        assertThat(cases.openTasks(application)).containsExactly(Task.WEIGH_CONTRADICTION);
        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("no EMPLOYER");
        assertThat(watch.fact(application, "wage"))
                .as("what was denied stays as it was said")
                .isEqualTo("2000 APPLICANT");
    }

    @Test
    void an_officer_who_weighs_a_contradiction_may_ask_the_applicant() {
        var application = cases.awaitingEmployer();
        cases.employerAnswers(application, Map.of(Subject.SINCE, DENIED));

        cases.complete(CaseDriver.olga(), application, Task.WEIGH_CONTRADICTION, CaseDriver.ask("employment"));
        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION APPLICANT EVIDENCE");
        cases.answerRequest(application);

        assertThat(cases.openTasks(application)).containsExactly(Task.SETTLE_BY_OTHER_EVIDENCE);
        cases.complete(CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, SETTLE);
        assertThat(cases.stage(application)).isEqualTo("EXAMINATION");
    }

    @Test
    void an_officer_who_weighs_a_contradiction_may_ask_the_employer_again_with_a_new_link() {
        var application = cases.awaitingEmployer();
        var firstLink = cases.token(application);
        cases.employerAnswers(application, Map.of(Subject.SINCE, DENIED));

        cases.complete(CaseDriver.olga(), application, Task.WEIGH_CONTRADICTION, new TaskResult.AskEmployerAgain());

        assertThat(watch.questions(application)).containsExactly("ANSWERED", "OPEN");
        assertThat(cases.openLink(firstLink)).isInstanceOf(Answering.AnsweredBefore.class);
        assertThat(cases.openLink(cases.token(application))).isInstanceOf(Answering.Open.class);
        cases.employerAnswers(application, Map.of());
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("yes EMPLOYER");
    }

    @Test
    void the_reminder_goes_to_the_employer_once() {
        var application = cases.awaitingEmployer();

        waitUntilJustBefore(application, REMINDER);
        assertThat(watch.mails(application)).doesNotContain("EMPLOYER_REMINDER");
        wait(application, REMINDER);

        assertThat(watch.mails(application)).containsOnlyOnce("EMPLOYER_REMINDER");
        assertThat(cases.employerAnswers(application, Map.of())).isInstanceOf(Answering.Accepted.class);
    }

    @Test
    void a_reminder_that_is_overtaken_by_the_answer_is_not_sent() {
        var application = cases.awaitingEmployer();
        clock.moveTo(watch.due(application, REMINDER).orElseThrow());
        assertThat(cases.runNextJob(application)).as("the timer").isTrue();

        cases.employerAnswers(application, Map.of());

        assertThat(watch.mails(application)).doesNotContain("EMPLOYER_REMINDER");
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
    }

    @Test
    void silence_goes_to_an_officer_and_by_letter_to_the_applicant_and_never_to_a_refusal() {
        var application = cases.awaitingEmployer();
        var link = cases.token(application);

        wait(application, DEADLINE);

        assertThat(cases.openTasks(application)).containsExactly(Task.SETTLE_BY_OTHER_EVIDENCE);
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT, LetterKind.EMPLOYER_SILENT);
        assertThat(watch.questions(application)).containsExactly("EXPIRED");
        assertThat(cases.openLink(link)).isInstanceOf(Answering.Closed.class);
        assertThat(cases.employerAnswers(application, Map.of())).isInstanceOf(Answering.Closed.class);
        cases.complete(CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, SETTLE);
        assertThat(watch.ruleOutcomes(application)).containsExactly("ELIGIBLE");
    }

    @Test
    void after_silence_the_applicant_can_be_asked_for_other_evidence_and_even_their_silence_refuses_nobody() {
        var application = cases.awaitingEmployer();
        wait(application, DEADLINE);

        cases.complete(CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, CaseDriver.ask("employment"));
        wait(application, "boundaryEvent_evidenceDeadlinePassed");
        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GoOnWithFile());

        assertThat(cases.openTasks(application)).containsExactly(Task.SETTLE_BY_OTHER_EVIDENCE);
        assertThat(watch.work(application, Task.SETTLE_BY_OTHER_EVIDENCE, "assignee"))
                .contains("olga");
    }

    @Test
    void after_silence_the_employer_can_be_asked_again_and_each_silence_is_told() {
        var application = cases.awaitingEmployer();
        wait(application, DEADLINE);

        cases.complete(
                CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, new TaskResult.AskEmployerAgain());
        assertThat(watch.mails(application).stream().filter("EMPLOYER_INVITATION"::equals))
                .hasSize(2);
        wait(application, DEADLINE);

        assertThat(watch.count(application, LetterKind.EMPLOYER_SILENT)).isEqualTo(2);
        assertThat(watch.questions(application)).containsExactly("EXPIRED", "EXPIRED");
        assertThat(cases.openTasks(application)).containsExactly(Task.SETTLE_BY_OTHER_EVIDENCE);
    }

    @Test
    void the_link_opens_until_it_is_answered_and_only_the_answer_uses_it_up() {
        var application = cases.awaitingEmployer();
        var link = cases.token(application);

        assertThat(cases.openLink(link)).isInstanceOf(Answering.Open.class);
        assertThat(cases.openLink(link)).isInstanceOf(Answering.Open.class);
        cases.employerAnswers(application, Map.of());

        assertThat(cases.openLink(link)).isInstanceOf(Answering.AnsweredBefore.class);
        assertThat(cases.employerAnswers(application, Map.of(Subject.HOURS, DENIED)))
                .isInstanceOf(Answering.AnsweredBefore.class);
        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("yes EMPLOYER");
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
    }
}
