package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.Basis;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.ProposalOutcome;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Somebody under 18, or of whom nobody knows, never goes the ordinary way. */
@ApplicationTest
class UnderAgeProcessTest extends ProcessTest {

    private static final String SIXTEEN = "2010-03-01";
    private static final AtomicInteger MINORS = new AtomicInteger();

    @Autowired
    DecisionMaking decisions;

    @Autowired
    CaseChecks checks;

    @Autowired
    CheckDesk checkDesk;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkList list;

    @Autowired
    EmployerVerifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_case_is_due_at_once_and_stands_first_in_the_list() {
        cases.opened();
        var minor = minor();
        SignIn.as(CaseDriver.olga());

        assertThat(files.open(minor).underAge()).isTrue();
        assertThat(list.openOf(minor)).singleElement().satisfies(item -> assertThat(item.due())
                .isEqualTo(item.openedAt()));
        assertThat(list.page(WorkList.Tab.UNASSIGNED, null, null, 1))
                .extracting(row -> row.item().application())
                .containsExactly(minor);
    }

    @Test
    void no_employer_is_written_to() {
        var application = examined();

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(verifications.of(application)).isEmpty();
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
    }

    @Test
    void nor_to_that_of_somebody_who_turns_out_to_be_under_age_when_an_officer_looks() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, admit(SIXTEEN));

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(verifications.of(application)).isEmpty();
    }

    @Test
    void who_turns_out_not_to_have_a_known_birth_date_is_taken_for_a_minor() {
        var application = cases.opened();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, admit(null));

        SignIn.as(CaseDriver.olga());
        assertThat(files.open(application).underAge()).isTrue();
        assertThat(verifications.of(application)).isEmpty();
    }

    @Test
    void who_turns_out_to_be_of_age_goes_the_ordinary_way_from_then_on() {
        var application = minor();

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, admit("2001-03-01"));

        SignIn.as(CaseDriver.olga());
        assertThat(files.open(application).underAge()).isFalse();
    }

    @Test
    void the_employer_who_was_asked_before_it_was_known_is_not_asked_again() {
        var application = cases.awaitingEmployer();
        cases.employerAnswers(application, Map.of(Subject.WORKS_HERE, new Reply(Answer.DENIED, Optional.empty())));
        assertThat(cases.openTasks(application)).containsExactly(Task.WEIGH_CONTRADICTION);
        SignIn.as(CaseDriver.olga());
        checks.state(application, List.of(born(SIXTEEN)));

        var again = cases.attempt(
                CaseDriver.olga(), application, Task.WEIGH_CONTRADICTION, new TaskResult.AskEmployerAgain());

        assertThat(again).isEqualTo(Completion.Refused.NO_EMPLOYER_OF_MINORS);
    }

    @Test
    void only_a_protection_officer_agrees_with_a_refusal_both_times() {
        var application = examined();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());

        onlyPariAgrees(application, Task.REVIEW_REFUSAL);
        assertThat(decisions.notice(application)).isPresent();
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        onlyPariAgrees(application, Task.CONFIRM_REFUSAL);

        assertThat(decisions.decision(application)).isPresent();
        assertThat(jdbc.sql("select confirmed_role from proposal where application = ?")
                        .param(application.value())
                        .query(String.class)
                        .list())
                .containsExactly("protection-officer", "protection-officer");
    }

    @Test
    void nor_does_anybody_else_agree_that_they_are_not_admitted() {
        var application = minor();
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);

        onlyPariAgrees(application, Task.REVIEW_REFUSAL);
    }

    @Test
    void a_protection_officer_agrees_with_nothing_else() {
        var application = cases.refusalProposed();

        assertThat(cases.attempt(CaseDriver.pari(), application, Task.REVIEW_REFUSAL, AGREE))
                .isEqualTo(Completion.Refused.NOT_YOURS);
        SignIn.as(CaseDriver.pari());
        var proposal = decisions.current(application).map(Proposal::id).orElseThrow();
        assertThatThrownBy(() -> decisions.confirm(proposal)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_database_takes_no_refusal_of_a_minor_without_one() {
        var application = examined();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());

        for (var role : List.of("senior-officer", "")) {
            assertThatThrownBy(() ->
                            jdbc.sql("""
                            update proposal set confirmed_by = 'irina', confirmed_at = now(),
                                confirmed_role = nullif(?, '') where application = ?""").params(role, application.value()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("A refusal of somebody under age is agreed to by a protection officer");
        }
    }

    @Test
    void a_protection_officer_says_who_looks_after_a_minor_and_somebody_else_agrees() {
        var application = examined();
        var guardian = Findings.of("guardian", "yes");
        assertThat(state(application)).isEqualTo(CaseCheck.State.OPEN);

        SignIn.as(CaseDriver.olga());
        assertThatThrownBy(() -> checkDesk.find(application, guardian)).isInstanceOf(AccessDeniedException.class);
        SignIn.as(CaseDriver.pari());
        assertThat(checkDesk.find(application, guardian)).isEqualTo(new Completion.Done());
        assertThat(checkDesk.agree(application, "protection")).isFalse();
        SignIn.as(CaseDriver.irina());
        assertThat(checkDesk.agree(application, "protection")).isTrue();

        assertThat(state(application)).isEqualTo(CaseCheck.State.PASSED);
    }

    @Test
    void a_protection_officer_states_nothing_for_the_checks_of_others_nor_in_other_offices() {
        var application = examined();
        SignIn.as(CaseDriver.pari());
        assertThat(checkDesk.find(application, Findings.of("record", "none")))
                .isEqualTo(Completion.Refused.NOT_THE_ROLE);

        SignIn.as(CaseDriver.staff("nobody", CaseDriver.pari().roles(), CaseDriver.SOUTH));
        assertThatThrownBy(() -> checkDesk.find(application, Findings.of("guardian", "yes")))
                .isInstanceOf(NotFound.class);
    }

    private void onlyPariAgrees(ApplicationId application, Task task) {
        assertThat(cases.attempt(CaseDriver.irina(), application, task, AGREE)).isEqualTo(Completion.Refused.NOT_YOURS);
        SignIn.as(CaseDriver.irina());
        var proposal = decisions.current(application).map(Proposal::id).orElseThrow();
        assertThat(decisions.confirm(proposal)).isEqualTo(ProposalOutcome.Refused.PROTECTION_OFFICER_DUE);
        cases.complete(CaseDriver.pari(), application, task, AGREE);
    }

    private CaseCheck.State state(ApplicationId application) {
        return checks.of(application).stream()
                .filter(check -> check.check().id().equals("protection"))
                .map(CaseCheck::state)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationId minor() {
        return minor(somebodyNew());
    }

    private ApplicationId minor(String born) {
        return cases.opened(Map.of("person.birthDate", born));
    }

    /** Nobody on file is born on that day. */
    private static String somebodyNew() {
        return LocalDate.parse(SIXTEEN).plusDays(MINORS.incrementAndGet()).toString();
    }

    private ApplicationId examined() {
        var born = somebodyNew();
        var application = minor(born);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, admit(born));
        return application;
    }

    private static TaskResult admit(@Nullable String birthDate) {
        var facts = new HashMap<String, Statement>();
        CaseDriver.goodFacts().forEach(fact -> facts.put(fact.name(), fact));
        facts.put("birth_date", born(birthDate));
        return new TaskResult.Admit(List.copyOf(facts.values()));
    }

    private static Statement born(@Nullable String day) {
        return new Statement("birth_date", day, Basis.note("Seen in the passport."));
    }
}
