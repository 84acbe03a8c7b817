package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class FactSheetTest extends DecisionsTest {

    @Autowired
    private RuleReports latest;

    @Test
    void the_sheet_shows_the_latest_statement_of_each_fact_in_the_programmes_order() {
        facts.state(application, Source.APPLICANT, Findings.of(Map.of("hours", "40", "citizenship", "UZB")));
        clock.pass(Duration.ofDays(1));
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));

        assertThat(facts.of(application))
                .extracting(StatedFact::name, StatedFact::value, StatedFact::source, StatedFact::statedAt)
                .containsExactly(
                        tuple("citizenship", "UZB", Source.APPLICANT, MONDAY),
                        tuple("hours", "18", Source.EMPLOYER, MONDAY.plus(Duration.ofDays(1))));
    }

    @Test
    void what_was_stated_before_stays_in_the_record() {
        facts.state(application, Source.APPLICANT, Findings.of("hours", "40"));
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));

        assertThat(facts.history(application, "hours"))
                .extracting(StatedFact::value)
                .containsExactly("18", "40");
        assertThatThrownBy(() -> jdbc.sql("update stated_fact set value = '40' where application = ?")
                        .param(application.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_officers_statement_carries_the_officers_name() {
        olga();
        facts.state(application, Source.OFFICER, Findings.of("identity_proven", "true"));

        assertThat(facts.of(application)).extracting(StatedFact::statedBy).containsExactly("olga");
    }

    @Test
    void a_fact_known_to_be_absent_is_on_the_sheet_without_a_value() {
        facts.state(application, Source.APPLICANT, Findings.of(Collections.singletonMap("works_since", null)));

        assertThat(facts.of(application))
                .singleElement()
                .extracting(StatedFact::value)
                .isNull();
    }

    @Test
    void a_fact_that_the_programme_does_not_know_is_refused_and_nothing_is_written() {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("hours", "40");
        values.put("shoe_size", "43");

        assertThatThrownBy(() -> facts.state(application, Source.APPLICANT, Findings.of(values)))
                .isInstanceOfSatisfying(
                        InvalidFact.class, e -> assertThat(e.fact()).isEqualTo("shoe_size"));
        assertThat(facts.of(application)).isEmpty();
    }

    @Test
    void another_cases_facts_are_on_another_sheet() {
        var other = ApplicationId.create();
        var file = applications.require(application);
        when(applications.require(other)).thenReturn(file);
        facts.state(other, Source.APPLICANT, Findings.of("hours", "40"));

        assertThat(facts.of(application)).isEmpty();
    }

    @Test
    void the_rules_get_the_facts_in_force_and_their_answer_is_kept_with_them() {
        facts.state(application, Source.APPLICANT, Findings.of("hours", "40"));
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));
        facts.state(application, Source.APPLICANT, Findings.of(Collections.singletonMap("works_since", null)));
        var expected = new HashMap<String, @Nullable Object>();
        expected.put("hours", "18");
        expected.put("works_since", null);
        var result = new Eligibility(
                Outcome.INELIGIBLE,
                List.of(new Eligibility.Found("F_12", "R12", Outcome.INELIGIBLE)),
                List.of("identity_proven"),
                "2026.1");
        when(rules.evaluate(any(), eq(expected))).thenReturn(result);

        assertThat(recording.evaluate(application)).isEqualTo(result);

        assertThat(latest.latest(application)).contains(result);
        assertThat(jdbc.sql("select facts -> 1 ->> 'source' from rule_result where application = ?")
                        .param(application.value())
                        .query(String.class)
                        .single())
                .isEqualTo("EMPLOYER");
    }

    @Test
    void the_newest_result_counts() {
        when(rules.evaluate(any(), any())).thenReturn(result(Outcome.MORE_EVIDENCE), result(Outcome.ELIGIBLE));
        assertThat(latest.latest(application)).isEmpty();

        recording.evaluate(application);
        recording.evaluate(application);

        assertThat(latest.latest(application)).map(Eligibility::outcome).contains(Outcome.ELIGIBLE);
    }

    private static Eligibility result(Outcome outcome) {
        var reasons = outcome == Outcome.ELIGIBLE
                ? List.<Eligibility.Found>of()
                : List.of(new Eligibility.Found("F_12", "R12", outcome));
        return new Eligibility(outcome, reasons, List.of(), "2026.1");
    }
}
