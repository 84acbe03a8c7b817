package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.Example;
import org.regularis.programmes.Programme;
import org.regularis.programmes.versions.RuleCase.Answer;

/** Every programme with tables answers its cases; {@link RuleMutations} shows that no rule goes without one. */
public class RuleCasesTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void the_tables_answer(String programme, RuleCase it, Programme model) {
        assertThat(Answer.of(Example.RULES.selfCheck(model, it.facts()))).isEqualTo(it.expected());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void in_a_case_the_outcome_is_the_same_and_admission_comes_first(String programme, RuleCase it, Programme model) {
        var inACase = Answer.of(Example.RULES.evaluate(model, it.facts()));

        assertThat(inACase.outcome()).isEqualTo(it.expected().outcome());
        if (inACase.outcome().equals("NOT_ADMITTED")) {
            assertThat(inACase.reasons())
                    .containsExactly(it.expected().reasons().getFirst());
        } else {
            assertThat(inACase).isEqualTo(it.expected());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "A1|x=1 ! line 2: is not id|change|outcome|reasons|unknown",
                "A1|x|ELIGIBLE| ! line 2: 'x' is not fact=value",
                "A0|x=1|ELIGIBLE| ! line 2: there is a case A0 already",
            })
    void a_line_that_is_no_case_is_named(String line, String problem) {
        assertThatThrownBy(() -> RuleCase.of("A0|(base)|ELIGIBLE|\n" + line)).hasMessage(problem);
    }

    static Stream<Arguments> cases() {
        return ProgrammeModel.onClassPath(Example.CALENDARS.ids()).stream().flatMap(model -> model.cases().stream()
                .map(it -> Arguments.of(model.programme().id().value(), it, model.programme())));
    }
}
