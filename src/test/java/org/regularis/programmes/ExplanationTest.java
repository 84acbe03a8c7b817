package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.RULES;
import static org.regularis.programmes.Example.eligible;
import static org.regularis.programmes.Example.programme;
import static org.regularis.programmes.Example.with;
import static org.regularis.programmes.Example.without;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.JudgedRule.UsedFact;

class ExplanationTest {

    private static final int PEOPLE = 400;

    @Test
    void a_rule_that_applied_tells_its_words_its_law_and_what_it_looked_at() {
        var explanation = RULES.explain(programme(), with("wage", "900"));

        assertThat(explanation.with(Judgement.APPLIED)).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("B10");
            assertThat(rule.decision()).isEqualTo("findings");
            assertThat(rule.outcome()).isEqualTo(Outcome.OFFICER_REVIEW);
            assertThat(rule.reason()).isEqualTo(programme().reason("R13"));
            assertThat(rule.law()).contains("art. 5(3)");
            assertThat(rule.used())
                    .containsExactly(
                            new UsedFact("hours", new BigDecimal("40")), new UsedFact("wage", new BigDecimal("900")));
            assertThat(rule.unknown()).isEmpty();
        });
    }

    @Test
    void every_rule_is_told_of_once_in_the_order_of_the_tables() {
        var explanation = RULES.explain(programme(), eligible());

        assertThat(explanation.rules())
                .extracting(JudgedRule::id)
                .startsWith("A01", "A02", "A03", "B01")
                .endsWith("B21")
                .doesNotHaveDuplicates()
                .hasSize(24);
        assertThat(explanation.with(Judgement.DID_NOT_APPLY)).hasSize(24);
    }

    @Test
    void a_rule_on_an_unknown_fact_is_not_judged_and_names_it() {
        var explanation = RULES.explain(programme(), without("hours"));

        assertThat(explanation.with(Judgement.NOT_JUDGED))
                .extracting(JudgedRule::id)
                .containsExactly("B09", "B10", "B19");
        assertThat(explanation.with(Judgement.NOT_JUDGED))
                .extracting(JudgedRule::unknown)
                .containsOnly(List.of("hours"));
        assertThat(explanation.with(Judgement.NOT_JUDGED).get(1).used())
                .containsExactly(new UsedFact("wage", new BigDecimal("1200")));
    }

    @Test
    void a_fact_known_to_be_absent_was_used() {
        var explanation = RULES.explain(programme(), with("entered_on", ""));

        assertThat(explanation.with(Judgement.APPLIED))
                .singleElement()
                .extracting(JudgedRule::used)
                .isEqualTo(List.of(new UsedFact("entered_on", null)));
    }

    @Test
    void what_comes_after_the_first_obstacle_to_admission_is_not_reached() {
        var facts = with("in_country", "no");
        facts.put("wage", "1");
        facts.remove("record");

        var explanation = RULES.explain(programme(), facts);

        assertThat(explanation.with(Judgement.DID_NOT_APPLY))
                .extracting(JudgedRule::id)
                .containsExactly("A01");
        assertThat(explanation.with(Judgement.APPLIED))
                .extracting(JudgedRule::id)
                .containsExactly("A02");
        assertThat(explanation.with(Judgement.NOT_REACHED)).hasSize(22);
    }

    @Test
    void an_answer_of_long_ago_is_explained_as_it_was_given() {
        var facts = with("entered_on", LocalDate.of(2026, 3, 1));
        var given = new Eligibility(Outcome.ELIGIBLE, List.of(), List.of(), "2026.3");

        assertThat(RULES.explain(programme(), facts, given).with(Judgement.APPLIED))
                .isEmpty();
    }

    @Test
    void the_explanation_never_contradicts_the_answer() {
        var people = new SomeFacts(programme(), 1);
        var notJudged = 0;

        for (int i = 0; i < PEOPLE; i++) {
            var facts = people.next(i % 4 * 0.1);
            var explanation = RULES.explain(programme(), facts);
            var answer = RULES.evaluate(programme(), facts);

            assertThat(explanation.eligibility()).as("%s", facts).isEqualTo(answer);
            assertThat(explanation.with(Judgement.APPLIED))
                    .as("%s", facts)
                    .extracting(rule ->
                            new Eligibility.Found(rule.id(), rule.reason().code(), rule.outcome()))
                    .containsExactlyElementsOf(answer.reasons());
            explanation.with(Judgement.NOT_JUDGED).forEach(rule -> assertThat(rule.unknown())
                    .as("%s", facts)
                    .isNotEmpty()
                    .isSubsetOf(answer.unknown()));
            notJudged += explanation.with(Judgement.NOT_JUDGED).size();
            assertThat(gravest(explanation)).as("%s", facts).isEqualTo(answer.outcome());
        }
        assertThat(notJudged).isPositive();
    }

    private static Outcome gravest(Explanation explanation) {
        var open = explanation.eligibility().unknown().isEmpty() ? Outcome.ELIGIBLE : Outcome.MORE_EVIDENCE;
        return explanation.with(Judgement.APPLIED).stream()
                .map(JudgedRule::outcome)
                .reduce(open, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
