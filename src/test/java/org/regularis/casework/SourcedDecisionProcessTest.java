package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regularis.casework.Completion.Done;
import org.regularis.casework.Completion.Refused;
import org.regularis.decisions.Basis;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.CaseCheck.State;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.documents.RejectionReason;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision rests on facts whose source can be opened, and on checks, whichever way it goes. */
@ApplicationTest
class SourcedDecisionProcessTest extends ProcessTest {

    @Autowired
    private CaseChecks checks;

    @Autowired
    private CheckDesk desk;

    @Autowired
    private Documents documents;

    @Autowired
    private FactSheet facts;

    @Autowired
    private DecisionMaking decisions;

    @Test
    void accepting_a_document_states_what_it_shows_with_the_document_as_source() {
        var application = cases.opened();
        var passport = document(application, "identity");
        SignIn.as(CaseDriver.olga());
        var item = cases.item(application, Task.CHECK_COMPLETENESS);
        cases.claim(item);

        var shown = checks.shownBy(application, passport);
        assertThat(desk.accept(item, passport.id(), Optional.empty(), shown)).isEqualTo(new Done());

        assertThat(shown)
                .extracting(Statement::name)
                .containsExactlyInAnyOrder("birth_date", "citizenship", "identity_proven", "false_document");
        assertThat(facts.of(application))
                .filteredOn(fact -> fact.name().equals("identity_proven"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.basis()).isEqualTo(Basis.document(passport.id(), 1)));
        assertThat(state(application, "identity")).isEqualTo(State.PASSED);
        assertThat(state(application, "age")).isEqualTo(State.PASSED);
        assertThat(checks.shownBy(application, passport)).isEmpty();
    }

    @Test
    void accepting_a_paper_that_states_nothing_is_measured_at_once() {
        var application = cases.opened();
        var rent = document(application, "presence");
        SignIn.as(CaseDriver.olga());
        var item = cases.item(application, Task.CHECK_COMPLETENESS);
        cases.claim(item);
        var whole = new DocumentDetails(
                "population-register",
                "2025-01-01",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                "",
                false,
                false);

        assertThat(desk.accept(item, rent.id(), Optional.of(whole), List.of())).isEqualTo(new Done());

        assertThat(checks.measurement(application, "presence_proven")).contains("true");
        assertThat(state(application, "presence")).isEqualTo(State.PASSED);
    }

    @Test
    void what_was_read_in_a_document_falls_with_it() {
        var application = cases.opened();
        var passport = document(application, "identity");
        SignIn.as(CaseDriver.olga());
        var item = cases.item(application, Task.CHECK_COMPLETENESS);
        cases.claim(item);
        desk.accept(item, passport.id(), Optional.empty(), checks.shownBy(application, passport));

        desk.reject(item, passport.id(), RejectionReason.UNREADABLE);

        assertThat(state(application, "identity")).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.Kind.class,
            names = {"DOCUMENT", "REGISTER", "EMPLOYER", "MEASURED", "ANSWER"})
    void a_source_that_is_not_in_the_case_is_none(Basis.Kind kind) {
        var application = cases.opened();
        var elsewhere = new Basis(kind, DocumentId.create().value(), kind == Basis.Kind.DOCUMENT ? 1 : null, null);

        assertThat(cases.attempt(
                        CaseDriver.olga(),
                        application,
                        Task.CHECK_COMPLETENESS,
                        new TaskResult.Admit(List.of(new Statement("record", "none", elsewhere)))))
                .isEqualTo(Refused.NO_SOURCE);
        assertThat(facts.history(application, "record")).isEmpty();
    }

    @Test
    void what_the_system_measures_is_stated_otherwise_only_with_a_reason_and_both_are_shown() {
        var application = cases.opened();
        var rent = document(application, "presence");
        var bare = new Statement("presence_proven", "true", Basis.document(rent.id(), 1));

        assertThat(admit(application, bare)).isEqualTo(Refused.MEASURED_OTHERWISE);
        assertThat(admit(
                        application,
                        new Statement(
                                "presence_proven",
                                "true",
                                Basis.document(rent.id(), 1).because("The school confirmed all months by phone."))))
                .isEqualTo(new Done());

        assertThat(checks.measurement(application, "presence_proven")).contains("false");
        assertThat(facts.history(application, "presence_proven"))
                .extracting(FactSheet.StatedFact::value)
                .containsExactly("true", "false");
    }

    @Test
    void a_grant_while_a_check_is_open_is_refused_and_the_check_is_named() {
        var without = new HashMap<>(CaseDriver.goodValues());
        without.remove("public_order");
        var application = examined(without);

        assertThat(propose(application, "")).isEqualTo(Refused.NO_DEVIATION_REASON);
        assertThat(propose(application, "The office has known her for years.")).isEqualTo(Refused.CHECKS_OPEN);
        assertThat(checks.of(application))
                .filteredOn(check -> check.check().needed() && !check.carriesGrant(true))
                .extracting(check -> check.check().id())
                .containsExactly("public-order");
    }

    @Test
    void a_deviation_has_a_reason_a_second_person_and_a_place_in_the_figures() {
        var application = examined(with("record", "minor"));

        assertThat(propose(application, " ")).isEqualTo(Refused.NO_DEVIATION_REASON);
        assertThat(propose(application, "A bicycle without a lamp.")).isEqualTo(new Done());
        cases.runJobs(application);

        assertThat(decisions.current(application)).flatMap(Proposal::deviation).contains("A bicycle without a lamp.");
        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_GRANT);
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        assertThat(watch.file(application, "deviation")).isIn("true", "t");
    }

    @Test
    void nobody_deviates_from_a_rule_that_allows_none() {
        var application = examined(with("in_country", "false"));

        assertThat(propose(application, "She will come back.")).isEqualTo(Refused.NO_DEVIATION);
    }

    @Test
    void what_the_applicant_can_cure_is_asked_for_before_it_can_be_a_ground() {
        var application = examined(with("record_certificate", "false"));
        var refusal = new TaskResult.ProposeRefusal(List.of(), List.of("R21"), "The certificate is missing.");

        assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, refusal))
                .isEqualTo(Refused.CURABLE);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.ask("presence"));
        cases.answerRequest(application);
        assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, refusal))
                .as("something else was asked for")
                .isEqualTo(Refused.CURABLE);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.ask("record-certificate"));
        cases.answerRequest(application);

        assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, refusal))
                .isEqualTo(new Done());
    }

    @Test
    void a_reason_that_no_rule_gives_is_no_ground_and_the_employers_breach_never_is() {
        var application = examined(with("wage", "200"));

        for (var reason : List.of("R12", "R13", "R41", "R07")) {
            assertThat(cases.attempt(
                            CaseDriver.olga(),
                            application,
                            Task.EXAMINE_APPLICATION,
                            new TaskResult.ProposeRefusal(List.of(), List.of(reason), "I think so.")))
                    .as(reason)
                    .isEqualTo(Refused.NO_GROUND);
        }
        assertThat(decisions.of(application)).isEmpty();
    }

    @Test
    void facts_that_were_stated_since_stop_the_second_person() {
        var application = cases.refusalProposed();
        SignIn.as(CaseDriver.olga());
        assertThat(checks.state(application, Findings.of("record", "none"))).isEmpty();

        assertThat(cases.attempt(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE))
                .isEqualTo(Refused.FACTS_CHANGED);
    }

    private ApplicationId examined(Map<String, String> found) {
        var application = cases.opened();
        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(Findings.of(found)));
        cases.employerAnswers(application, Map.of());
        if (found.containsKey("wage")) {
            SignIn.as(CaseDriver.olga());
            assertThat(checks.state(application, Findings.of("wage", found.get("wage"))))
                    .isEmpty();
        }
        return application;
    }

    private static Map<String, String> with(String fact, String value) {
        var found = new HashMap<>(CaseDriver.goodValues());
        found.put(fact, value);
        return found;
    }

    private Completion propose(ApplicationId application, String deviation) {
        return cases.attempt(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeGrant(List.of(), "All is well.", deviation));
    }

    private Completion admit(ApplicationId application, Statement statement) {
        return cases.attempt(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(List.of(statement)));
    }

    private DocumentSummary document(ApplicationId application, String kind) {
        return documents.of(application).stream()
                .filter(document -> document.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private State state(ApplicationId application, String check) {
        return checks.of(application).stream()
                .filter(it -> it.check().id().equals(check))
                .map(CaseCheck::state)
                .findFirst()
                .orElseThrow();
    }
}
