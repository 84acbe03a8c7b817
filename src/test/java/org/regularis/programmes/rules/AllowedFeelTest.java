package org.regularis.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.rules.Problem.Kind;

class AllowedFeelTest {

    private final FactFeel feel = new FactFeel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..300000000 return i",
                "for i in 1..10000, j in 1..10000 return i * j",
                "some i in 1..300000000 satisfies i < 0",
                "every i in 1..300000000 satisfies i > 0",
                "count(for i in 1..3 return i) > 1",
                "{f: function(n) f(n)}",
                "function(n) n + 1",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+b\")",
                "replace(\"aaaa\", \"(a*)*\", \"$0$0$0$0\")",
                "split(\"a;b\", \";\")",
                "string join([\"a\"], \"b\")",
                "string(1)",
                "substring(\"a\", 1)",
                "append([1], 2)",
                "flatten([[1]])",
                "sort([3, 1], function(x, y) x < y)",
                "concatenate([1], [2])",
                "range(\"[1..300000000]\")",
                "today()",
                "now()",
                "random number()",
                "get value({a: 1}, \"a\")",
                "10 ** 999999999",
                "2 ** 3",
                "{a: 1}.a",
                "hours.length",
                "\"a\".length",
                "[1, 2][item > 1]",
                "hours instance of number",
                "min(list: [1])",
                "`hours` > 1",
                "hours // 1",
                "hours /* 1 */",
            })
    void what_could_repeat_or_reach_elsewhere_is_no_rule(String expression) {
        assertThat(refused(expression).kind()).isEqualTo(Kind.EXPRESSION);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_too_long_or_too_deep_is_refused_at_once(String expression) {
        assertThat(refused(expression).kind()).isEqualTo(Kind.SIZE);
    }

    static Stream<String> what_is_too_long_or_too_deep_is_refused_at_once() {
        return Stream.of(
                "1" + " + 1".repeat(400),
                "1" + "+1".repeat(200),
                "(".repeat(20) + "1" + ")".repeat(20),
                "[".repeat(400),
                "\"))))))))\" = " + "(".repeat(20) + "1" + ")".repeat(20),
                "[" + "1,".repeat(300) + "1]",
                "\"" + "x".repeat(1_000_000) + "\"",
                "1234567890123456",
                "0.0000000000000001",
                "date(\"9999-01-01\") + duration(\"P201Y\")",
                "date(\"2026-01-01\") + duration(\"P99999999D\")",
                "date(\"12026-01-01\")");
    }

    @Test
    void what_is_allowed_is_parsed_and_evaluated_in_no_time() {
        var longest = Stream.of(
                "hours" + ", hours".repeat(140),
                "if hours > 1 then 1 else ".repeat(38) + "1",
                "((((( hours )))))",
                "not(" + "hours, ".repeat(100) + "1)",
                "min(min(min(min(hours, 1), 1), 1), 1)",
                "a " + "a ".repeat(400),
                "a and ".repeat(160),
                "((((((a",
                "[[[[[a",
                "min(min(min(min(min(",
                "1" + ",not(1)".repeat(140),
                "x in (x in (x in (x in (x in (1)))))",
                "[(min([(1");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> longest.forEach(expression -> assertTimeoutPreemptively(
                        Duration.ofSeconds(3),
                        () -> {
                            try {
                                feel.complaints(
                                        expression,
                                        Variables.putValue("hours", 3).asVariableContext());
                            } catch (FactFeel.NotFeel ordinary) {
                                assertThat(ordinary.problem().text()).isNotEmpty();
                            }
                        },
                        expression)));
    }

    @Test
    void every_idiom_of_the_guide_is_allowed() throws IOException {
        var guide = Files.readString(Path.of("docs/write-a-programme.md"));
        var table = guide.substring(guide.indexOf("| you mean | you write |"), guide.indexOf("In a text editor `<`"));
        var cells = Pattern.compile("\\| `([^`]+)`")
                .matcher(table)
                .results()
                .map(cell -> cell.group(1))
                .toList();
        assertThat(cells).hasSizeGreaterThan(6).allSatisfy(cell -> assertThat(feel.complaints(
                        cell,
                        Variables.createVariables()
                                .putValue("cut_off", LocalDate.EPOCH)
                                .putValue("filed_on", LocalDate.EPOCH)
                                .putValue("cellInput", input(cell))
                                .putValue("inputVariableName", "cellInput")
                                .asVariableContext()))
                .as(cell)
                .isEmpty());
    }

    private static Object input(String cell) {
        return cell.contains("cut_off") || cell.contains("filed_on")
                ? LocalDate.EPOCH
                : cell.contains("\"") ? "text" : cell.contains("false") ? (Object) true : BigDecimal.ONE;
    }

    @Test
    void a_value_out_of_reach_is_no_value() {
        var span = FactFormula.read("duration(\"P200Y\") * months");
        var date = FactFormula.read("date(\"2026-01-01\") + duration(\"P200Y\") * months");
        var given = Map.of("months", new BigDecimal("999999999999999"));

        assertThat(date.value(given)).isNull();
        assertThat(date.complaints(given)).isNotEmpty();
        assertThat(span.complaints(Map.of("months", 2))).isEmpty();
    }

    @Test
    void all_cells_of_one_question_share_its_steps() {
        var limit = new EvaluationLimit();
        assertThatExceptionOfType(DecisionTables.TooMuchWork.class)
                .isThrownBy(
                        () -> ScopedValue.where(EvaluationLimit.SHARED, limit).run(() -> {
                            var formula = FactFormula.read("1" + "+1".repeat(60));
                            for (int i = 0; i < EvaluationLimit.MOST_STEPS / 60; i++) {
                                formula.value(Map.of());
                            }
                        }));
    }

    @Test
    void functions_of_java_are_no_feel() {
        assertThat(refused(
                                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\"}}")
                        .text())
                .contains("is not FEEL");
    }

    @Test
    void formulas_of_invented_facts_are_held_to_the_same() {
        assertThatExceptionOfType(FactFormula.NotReadable.class)
                .isThrownBy(() -> FactFormula.read("for i in 1..300000000 return i"))
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.EXPRESSION));
    }

    private Problem refused(String expression) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            var problems = List.of(
                    catchThrowableOfType(FactFeel.NotFeel.class, () -> feel.read(expression)),
                    catchThrowableOfType(
                            FactFeel.NotFeel.class,
                            () -> feel.complaints(expression, Variables.emptyVariableContext())));
            assertThat(problems).hasSize(2).doesNotContainNull();
            return problems.getFirst().problem();
        });
    }
}
