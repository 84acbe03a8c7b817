package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regularis.casework.duplicates.DuplicateDesk;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.HeldPermits;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.persons.Answer.Verdict;
import org.regularis.persons.Identification.Statement;
import org.regularis.persons.Persons;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person has one permit of a programme at a time, by whatever application. */
@ApplicationTest
class OnePermitProcessTest extends ProcessTest {

    @Autowired
    DuplicateDesk duplicates;

    @Autowired
    DecisionMaking decisions;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    HeldPermits held;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_has_a_permit_gets_no_other_before_it_ends() {
        var first = granted("PP0000001");
        var second = samePersonInExamination("PP0000001");

        assertThat(propose(second)).isEqualTo(Completion.Refused.HOLDS_PERMIT);

        assertThat(cases.openTasks(second)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(cases.events(second)).doesNotContain("proposal-made");
        assertThat(held.against(second)).hasValueSatisfying(permit -> {
            assertThat(permit.application()).isEqualTo(first);
            assertThat(permit.until()).isEqualTo(permit(first).validUntil());
            assertThat(permit.isMadeOut()).isTrue();
        });
    }

    @Test
    void a_renewal_follows_the_permit_that_has_ended() {
        var first = granted("PP0000002");
        var second = samePersonInExamination("PP0000002");
        clock.moveTo(permit(first).validUntil().plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC));

        assertThat(propose(second)).isEqualTo(Completion.Refused.CHECKS_OPEN);
        assertThat(proposeAnew(second)).isEqualTo(new Completion.Done());
        cases.runJobs(second);

        assertThat(permit(second).validFrom()).isAfter(permit(first).validUntil());
        assertThat(personOfPermit(second)).isEqualTo(personOfPermit(first));
    }

    @Test
    void two_grants_of_one_person_are_not_under_way_at_once() {
        var first = inExamination("PP0000003", List.of());
        var second = samePersonInExamination("PP0000003");
        lots.draw(true);

        assertThat(propose(first)).isEqualTo(new Completion.Done());
        assertThat(propose(second)).isEqualTo(Completion.Refused.HOLDS_PERMIT);

        cases.runJobs(first);
        cases.complete(CaseDriver.irina(), first, Task.REVIEW_GRANT, SEND_BACK);
        assertThat(propose(second)).isEqualTo(new Completion.Done());
        assertThat(propose(first)).isEqualTo(Completion.Refused.HOLDS_PERMIT);
    }

    @Test
    void a_withdrawn_application_stands_against_no_grant() {
        var first = inExamination("PP0000004", List.of());
        lots.draw(true);
        assertThat(propose(first)).isEqualTo(new Completion.Done());
        cases.withdraw(first);
        var second = samePersonInExamination("PP0000004");

        assertThat(propose(second)).isEqualTo(new Completion.Done());
    }

    @Test
    void nobody_becomes_one_person_with_two_permits() {
        var first = granted("PP0000005");
        var second = inExamination("PP0000005", List.of(Verdict.ANOTHER));
        assertThat(propose(second)).isEqualTo(new Completion.Done());
        cases.runJobs(second);
        var third = cases.opened(Map.of("identityDocument.number", "PP0000005"));

        assertThat(answers(third, List.of(Verdict.SAME, Verdict.SAME)))
                .containsExactly(DuplicateDesk.Answering.ANSWERED, DuplicateDesk.Answering.TWO_PERMITS);
        assertThat(persons.hold(third)).containsExactlyInAnyOrder(first, third);
        assertThat(personOfPermit(second)).isNotEqualTo(personOfPermit(first));
    }

    @Test
    void a_permit_goes_along_when_its_application_is_joined_to_another() {
        var first = cases.opened(Map.of("identityDocument.number", "PP0000006"));
        var second = inExamination("PP0000006", List.of(Verdict.ANOTHER));
        assertThat(propose(second)).isEqualTo(new Completion.Done());
        cases.runJobs(second);
        var third = cases.opened(Map.of("identityDocument.number", "PP0000006"));

        assertThat(answers(third, List.of(Verdict.SAME, Verdict.SAME))).containsOnly(DuplicateDesk.Answering.ANSWERED);

        assertThat(personOfPermit(second)).isEqualTo(persons.of(first).value().toString());
        assertThat(held.against(first)).isPresent();
    }

    @Test
    void the_database_refuses_a_second_permit_for_the_same_days_and_takes_a_later_one() {
        var first = granted("PP0000007");
        var second = granted("PP0000008");
        var until = permit(second).validUntil();

        assertThatThrownBy(() -> join(first, second))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_permit_at_a_time");

        jdbc.sql("alter table permit disable trigger permit_is_final").update();
        jdbc.sql("update permit set valid_from = ?, valid_until = ? where application = ?")
                .params(until.plusDays(1), until.plusDays(90), first.value())
                .update();
        jdbc.sql("alter table permit enable trigger permit_is_final").update();
        join(first, second);
        assertThat(personOfPermit(second)).isEqualTo(personOfPermit(first));
    }

    @Test
    void a_permit_names_the_person_of_its_application_and_nobody_else() {
        var first = granted("PP0000009");
        var stranger = persons.of(cases.opened());

        assertThatThrownBy(() -> jdbc.sql("update permit set person = ? where application = ?")
                        .params(stranger.value(), first.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("permit_is_its_persons");
        assertThatThrownBy(() -> jdbc.sql("update permit set programme = 'another' where application = ?")
                        .param(first.value())
                        .update())
                .hasMessageContaining("history");
    }

    private void join(ApplicationId one, ApplicationId other) {
        jdbc.sql("update person_application set person = ? where application = ?")
                .params(persons.of(one).value(), other.value())
                .update();
    }

    private ApplicationId granted(String number) {
        var application = inExamination(number, List.of());
        assertThat(propose(application)).isEqualTo(new Completion.Done());
        cases.runJobs(application);
        clock.pass(Duration.ofHours(1));
        return application;
    }

    private ApplicationId samePersonInExamination(String number) {
        return inExamination(number, List.of(Verdict.SAME));
    }

    private ApplicationId inExamination(String number, List<Verdict> verdicts) {
        var application = cases.opened(Map.of("identityDocument.number", number));
        answers(application, verdicts);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(application, Map.of());
        return application;
    }

    private List<DuplicateDesk.Answering> answers(ApplicationId application, List<Verdict> verdicts) {
        SignIn.as(CaseDriver.olga());
        var check = cases.item(application, Task.CHECK_COMPLETENESS);
        desk.claim(check);
        var pairs = duplicates.compare(check);
        assertThat(pairs).hasSameSizeAs(verdicts);
        return IntStream.range(0, pairs.size())
                .mapToObj(i ->
                        duplicates.answer(check, new Statement(pairs.get(i).pair(), verdicts.get(i), "The photos.")))
                .toList();
    }

    /** After what has grown too old was looked up once more. */
    private Completion proposeAnew(ApplicationId application) {
        return cases.attempt(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeGrant(CaseDriver.goodFacts(), "All is well.", ""));
    }

    private Completion propose(ApplicationId application) {
        return cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
    }

    private Decision.Permit permit(ApplicationId application) {
        return decisions.decision(application).flatMap(Decision::permit).orElseThrow();
    }

    private String personOfPermit(ApplicationId application) {
        return jdbc.sql("select person::text from permit where application = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }
}
