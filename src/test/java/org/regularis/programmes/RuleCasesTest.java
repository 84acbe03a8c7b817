package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.PROGRAMMES;
import static org.regularis.programmes.Example.RULES;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.RuleCase.Answer;
import org.regularis.shared.ProgrammeId;

/** Every programme with tables answers its cases; {@link RuleMutationTest} shows that no rule goes without one. */
class RuleCasesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_tables_answer(RuleCase it) {
        var programme = PROGRAMMES.findInCatalogue(new ProgrammeId(it.programme())).orElseThrow();

        assertThat(Answer.of(RULES.selfCheck(programme, it.facts()))).isEqualTo(it.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void in_a_case_the_outcome_is_the_same_and_admission_comes_first(RuleCase it) {
        var programme = PROGRAMMES.findInCatalogue(new ProgrammeId(it.programme())).orElseThrow();

        var inACase = Answer.of(RULES.evaluate(programme, it.facts()));

        assertThat(inACase.outcome()).isEqualTo(it.expected().outcome());
        if (inACase.outcome().equals("NOT_ADMITTED")) {
            assertThat(inACase.reasons()).containsExactly(it.expected().reasons().getFirst());
        } else {
            assertThat(inACase).isEqualTo(it.expected());
        }
    }

    static Stream<RuleCase> cases() {
        return PROGRAMMES.catalogue().stream()
                .filter(Programme::hasRules)
                .flatMap(programme -> RuleCase.of(programme.id().value()).stream());
    }
}
