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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.versions.RuleCasesTest;

/** How the tables of any programme are asked; what each rule says is in the cases of {@link RuleCasesTest}. */
class EligibilityRulesTest {

    @Test
    void somebody_whom_no_rule_touches_is_eligible() {
        var eligibility = RULES.evaluate(programme(), eligible());

        assertThat(eligibility).isEqualTo(new Eligibility(Outcome.ELIGIBLE, List.of(), List.of(), "2026.3"));
    }

    @Test
    void a_rule_that_applies_is_told_by_its_id() {
        var eligibility = RULES.evaluate(programme(), with("entered_on", "2026-01-02"));

        assertThat(eligibility.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(eligibility.reasons()).containsExactly(new Found("B02", "R04", Outcome.INELIGIBLE));
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
        assertThat(eligibility.unknown())
                .startsWith("filed_on", "birth_date")
                .hasSameElementsAs(eligible().keySet());
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
        assertThatExceptionOfType(InvalidFact.class).isThrownBy(() -> RULES.evaluate(programme(), with(fact, 5)));
    }

    @Test
    void many_are_judged_at_once_without_mixing_them_up() {
        var outcomes = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> RULES.evaluate(
                        programme(),
                        with("record", List.of("none", "minor", "serious").get(i % 3))))
                .map(Eligibility::outcome)
                .toList();

        assertThat(outcomes).hasSize(2000);
        for (int i = 0; i < 2000; i++) {
            assertThat(outcomes.get(i))
                    .isEqualTo(List.of(Outcome.ELIGIBLE, Outcome.OFFICER_REVIEW, Outcome.INELIGIBLE)
                            .get(i % 3));
        }
    }

    @Test
    void every_rule_cites_its_law_and_has_an_id_of_its_own() {
        var rules = RULES.tables(programme()).stream()
                .flatMap(table -> table.rules().stream())
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(rule.law())
                .startsWith("Regularization Act 2026, art. "));
        assertThat(rules.stream().map(rule -> rule.id())).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> codes(Eligibility eligibility) {
        return eligibility.reasons().stream().map(Found::reasonCode).toList();
    }
}
