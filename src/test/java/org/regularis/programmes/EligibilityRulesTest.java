package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.regularis.programmes.Example.RULES;
import static org.regularis.programmes.Example.eligible;
import static org.regularis.programmes.Example.programme;
import static org.regularis.programmes.Example.with;
import static org.regularis.programmes.Example.without;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules.InvalidFact;

class EligibilityRulesTest {

    @Test
    void somebody_whom_no_rule_touches_is_eligible() {
        var eligibility = RULES.evaluate(programme(), eligible());

        assertThat(eligibility).isEqualTo(new Eligibility(Outcome.ELIGIBLE, List.of(), List.of(), "2026.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "filed_on, 2026-08-31, NOT_ADMITTED, A01, R01",
        "filed_on, 2026-09-01, ELIGIBLE, ,",
        "filed_on, 2036-12-31, ELIGIBLE, ,",
        "filed_on, 2037-01-01, NOT_ADMITTED, A01, R01",
        "filed_on, '', NOT_ADMITTED, A01, R01",
        "in_country, no, NOT_ADMITTED, A02, R02",
        "in_country, '', NOT_ADMITTED, A02, R02",
        "other_procedure, yes, NOT_ADMITTED, A03, R35",
        "other_procedure, '', ELIGIBLE, ,",
        "birth_date, 2010-10-02, OFFICER_REVIEW, B01, R41",
        "birth_date, 2010-10-01, ELIGIBLE, ,",
        "birth_date, '', OFFICER_REVIEW, B01, R41",
        "entered_on, 2026-01-02, INELIGIBLE, B02, R04",
        "entered_on, 2026-01-01, ELIGIBLE, ,",
        "entered_on, '', INELIGIBLE, B02, R04",
        "presence_since, 2026-05-02, INELIGIBLE, B03, R05",
        "presence_since, 2026-05-01, ELIGIBLE, ,",
        "presence_since, '', INELIGIBLE, B03, R05",
        "presence_proven, false, MORE_EVIDENCE, B04, R07",
        "presence_proven, '', MORE_EVIDENCE, B04, R07",
        "identity_proven, false, MORE_EVIDENCE, B05, R08",
        "identity_proven, '', MORE_EVIDENCE, B05, R08",
        "employer_confirms, no, OFFICER_REVIEW, B06, R14",
        "employer_confirms, amended, ELIGIBLE, ,",
        "employer_confirms, other_evidence, ELIGIBLE, ,",
        "employer_confirms, '', MORE_EVIDENCE, B07, R14",
        "works_since, 2026-07-02, INELIGIBLE, B08, R30",
        "works_since, 2026-07-01, ELIGIBLE, ,",
        "works_since, '', INELIGIBLE, B08, R30",
        "hours, 19.5, INELIGIBLE, B09, R12",
        "hours, 20, ELIGIBLE, ,",
        "hours, '', INELIGIBLE, B09, R12",
        "wage, 999.99, INELIGIBLE, B10, R13",
        "wage, 1000, ELIGIBLE, ,",
        "wage, '', INELIGIBLE, B10, R13",
        "record, serious, INELIGIBLE, B11, R20",
        "record, minor, OFFICER_REVIEW, B12, R20",
        "record, '', OFFICER_REVIEW, B12, R20",
        "record_certificate, false, MORE_EVIDENCE, B13, R21",
        "record_certificate, '', MORE_EVIDENCE, B13, R21",
        "expulsion, security, OFFICER_REVIEW, B14, R23",
        "expulsion, irregular_stay, ELIGIBLE, ,",
        "expulsion, '', ELIGIBLE, ,",
        "public_order, suspected, OFFICER_REVIEW, B15, R22",
        "public_order, '', ELIGIBLE, ,",
        "false_document, suspected, OFFICER_REVIEW, B16, R26",
        "false_document, '', ELIGIBLE, ,",
    })
    void each_rule_applies_on_its_side_of_the_border(
            String fact, String value, Outcome outcome, String rule, String reason) {
        var eligibility = RULES.evaluate(programme(), with(fact, value));

        assertThat(eligibility.outcome()).isEqualTo(outcome);
        assertThat(eligibility.reasons())
                .isEqualTo(rule == null ? List.of() : List.of(new Found(rule, reason, outcome)));
        assertThat(eligibility.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 500, ELIGIBLE", "20, 499, INELIGIBLE", "60, 1000, ELIGIBLE", "60, 999, INELIGIBLE"})
    void the_wage_floor_follows_the_hours_up_to_forty(String hours, String wage, Outcome outcome) {
        var facts = with("hours", hours);
        facts.put("wage", wage);

        assertThat(RULES.evaluate(programme(), facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void the_stay_and_the_job_are_counted_back_from_the_day_of_filing() {
        var facts = with("filed_on", "2027-03-31");
        facts.put("presence_since", "2026-11-01");
        facts.put("works_since", "2027-01-01");

        assertThat(codes(RULES.evaluate(programme(), facts))).containsExactly("R05", "R30");
    }

    @Test
    void every_finding_is_told_at_once_and_the_gravest_is_the_outcome() {
        var facts = with("record", "serious");
        facts.put("record_certificate", "no");
        facts.put("identity_proven", "no");
        facts.put("false_document", "suspected");

        var eligibility = RULES.evaluate(programme(), facts);

        assertThat(eligibility.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(codes(eligibility)).containsExactly("R08", "R20", "R21", "R26");
    }

    @Test
    void admissibility_tells_only_the_first_obstacle() {
        var facts = with("filed_on", "2026-08-31");
        facts.put("in_country", "no");

        assertThat(codes(RULES.evaluate(programme(), facts))).containsExactly("R01");
    }

    @Test
    void a_case_that_is_not_admitted_is_not_examined_but_a_self_check_tells_everything() {
        var facts = with("filed_on", "2026-08-31");
        facts.put("entered_on", "2026-03-01");
        facts.remove("record");

        var inACase = RULES.evaluate(programme(), facts);
        var selfCheck = RULES.selfCheck(programme(), facts);

        assertThat(codes(inACase)).containsExactly("R01");
        assertThat(inACase.unknown()).isEmpty();
        assertThat(selfCheck.outcome()).isEqualTo(Outcome.NOT_ADMITTED);
        assertThat(codes(selfCheck)).containsExactly("R01", "R04");
        assertThat(selfCheck.unknown()).containsExactly("record");
    }

    @ParameterizedTest
    @MethodSource("factsOfRules")
    void a_fact_left_out_is_unknown_and_no_rule_on_it_is_judged(String fact) {
        var eligibility = RULES.evaluate(programme(), without(fact));

        assertThat(eligibility.outcome()).isEqualTo(Outcome.MORE_EVIDENCE);
        assertThat(eligibility.unknown()).containsExactly(fact);
        assertThat(eligibility.reasons()).isEmpty();
    }

    @Test
    void what_is_known_is_judged_beside_what_is_unknown() {
        var facts = without("hours");
        facts.put("record", "serious");
        facts.put("wage", "1");

        var eligibility = RULES.evaluate(programme(), facts);

        assertThat(eligibility.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(codes(eligibility)).as("the wage floor needs the hours").containsExactly("R20");
        assertThat(eligibility.unknown()).containsExactly("hours");
    }

    @Test
    void nothing_known_asks_for_everything_in_the_order_of_the_programme() {
        var eligibility = RULES.evaluate(programme(), Map.of());

        assertThat(eligibility.outcome()).isEqualTo(Outcome.MORE_EVIDENCE);
        assertThat(eligibility.unknown()).startsWith("filed_on", "birth_date").hasSameElementsAs(eligible().keySet());
    }

    @Test
    void values_may_come_typed() {
        var facts = with("entered_on", LocalDate.of(2026, 1, 2));
        facts.put("in_country", true);
        facts.put("hours", 19);
        facts.put("wage", new BigDecimal("2000"));

        assertThat(codes(RULES.evaluate(programme(), facts))).containsExactly("R04", "R12");
    }

    @ParameterizedTest
    @CsvSource({
        "entered_on, 31.12.2025", "entered_on, 2025-02-30", "entered_on, +999999999-01-01", "in_country, maybe",
        "hours, many", "hours, 1e999999", "record, heavy", "shoe_size, 42",
    })
    void a_wrong_value_or_name_is_refused_by_its_name(String fact, String value) {
        assertThatExceptionOfType(InvalidFact.class)
                .isThrownBy(() -> RULES.evaluate(programme(), with(fact, value)))
                .satisfies(refused -> assertThat(refused.fact()).isEqualTo(fact))
                .withMessageContaining("'" + fact + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered_on", "in_country", "record"})
    void a_value_of_another_type_is_refused(String fact) {
        assertThatExceptionOfType(InvalidFact.class)
                .isThrownBy(() -> RULES.evaluate(programme(), with(fact, List.of(1))));
        assertThatExceptionOfType(InvalidFact.class)
                .isThrownBy(() -> RULES.evaluate(programme(), with(fact, 5)));
    }

    @Test
    void many_are_judged_at_once_without_mixing_them_up() {
        var outcomes = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> RULES.evaluate(programme(), with("record", List.of("none", "minor", "serious").get(i % 3))))
                .map(Eligibility::outcome)
                .toList();

        assertThat(outcomes).hasSize(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(outcomes.get(i)).isEqualTo(
                    List.of(Outcome.ELIGIBLE, Outcome.OFFICER_REVIEW, Outcome.INELIGIBLE).get(i % 3));
        }
    }

    @Test
    void every_rule_cites_its_law_and_has_an_id_of_its_own() {
        var rules = RULES.tables(programme()).stream().flatMap(table -> table.rules().stream()).toList();

        assertThat(rules).allSatisfy(rule -> assertThat(rule.law()).startsWith("Regularization Act 2026, art. "));
        assertThat(rules.stream().map(rule -> rule.id())).doesNotHaveDuplicates();
    }

    static Stream<String> factsOfRules() {
        return eligible().keySet().stream().sorted();
    }

    private static List<String> codes(Eligibility eligibility) {
        return eligibility.reasons().stream().map(Found::reasonCode).toList();
    }
}
