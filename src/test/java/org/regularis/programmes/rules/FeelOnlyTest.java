package org.regularis.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine by itself, without any check of the file before it. */
class FeelOnlyTest {

    private static final String MARK = "regularis.test.ran";
    private static final String CODE = "${\"\".getClass().forName(\"java.lang.System\")"
            + ".getMethod(\"setProperty\", \"\".getClass(), \"\".getClass())"
            + ".invoke(null, \"" + MARK + "\", \"yes\")}";

    private final DmnEngine engine = FeelOnly.configuration(new FactFeel()).buildEngine();

    @AfterEach
    void forget() {
        System.clearProperty(MARK);
    }

    @Test
    void the_standard_engine_runs_code_that_a_cell_brings() {
        var standard = DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                .buildEngine();

        evaluate(standard, withLanguage("outputEntry id=\"c3\"", "\"R12\"", "juel", CODE));

        assertThat(System.getProperty(MARK)).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource({
        "outputEntry id=\"c3\", '\"R12\"', juel",
        "outputEntry id=\"c3\", '\"R12\"', JUEL",
        "outputEntry id=\"c3\", '\"R12\"', groovy",
        "outputEntry id=\"c3\", '\"R12\"', javascript",
        "outputEntry id=\"c3\", '\"R12\"', feel-scala",
        "inputEntry id=\"c1\", '&lt; 20', juel",
        "inputEntry id=\"c1\", '&lt; 20', python",
        "inputExpression id=\"e1\", 'hours', juel",
        "inputExpression id=\"e1\", 'hours', ecmascript",
    })
    void a_cell_in_another_language_is_not_evaluated(String element, String written, String language) {
        var table = withLanguage(element, written, language, CODE);

        assertThatThrownBy(() -> evaluate(engine, table))
                .hasStackTraceContaining(FeelOnly.OtherLanguage.class.getName());
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void a_whole_model_in_another_language_is_not_evaluated() {
        var table = Tables.FINDINGS
                .replace("<definitions", "<definitions expressionLanguage=\"juel\"")
                .replace("\"R12\"", CODE);

        assertThatThrownBy(() -> evaluate(engine, table))
                .hasStackTraceContaining(FeelOnly.OtherLanguage.class.getName());
        assertThat(System.getProperty(MARK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript"})
    void a_decision_that_is_one_expression_is_not_evaluated(String language) {
        var table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="F" namespace="https://example.org">
                  <decision id="findings" name="F">
                    <variable id="v" name="v"/>
                    <literalExpression id="l" expressionLanguage="%s"><text>%s</text></literalExpression>
                  </decision>
                </definitions>
                """.formatted(language, CODE);

        assertThatThrownBy(() -> evaluate(engine, table))
                .hasStackTraceContaining(FeelOnly.OtherLanguage.class.getName());
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void not_even_feel_is_evaluated_beyond_what_rules_may_say() {
        var table = Tables.FINDINGS.replace("\"R12\"", "count(for i in 1..300000000 return i)");

        assertThatThrownBy(() -> evaluate(engine, table))
                .hasStackTraceContaining("count(...), which rules may not use");
    }

    private static String withLanguage(String element, String written, String language, String code) {
        var place = "<" + element + "><text>" + written + "</text>";
        assertThat(Tables.FINDINGS).contains(place);
        return Tables.FINDINGS.replace(
                place, "<" + element + " expressionLanguage=\"" + language + "\"><text>" + code + "</text>");
    }

    private static void evaluate(DmnEngine engine, String table) {
        engine.evaluateDecision(engine.parseDecision("findings", Tables.stream(table)), Map.of("hours", 1));
    }
}
