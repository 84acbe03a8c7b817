package org.regularis.programmes.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.programmes.rules.DecisionTables.Unreadable;
import org.regularis.programmes.rules.Problem.Kind;

class AllowedXmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<outputEntry id=\"c3\" | <outputEntry id=\"c3\" expressionLanguage=\"juel\" | EXPRESSION | line 12: the attribute expressionLanguage is not allowed on <outputEntry>: every cell is FEEL",
                "<outputEntry id=\"c3\" | <outputEntry id=\"c3\" expressionLanguage=\"feel-scala\" | EXPRESSION | line 12: the attribute expressionLanguage",
                "<inputEntry id=\"c1\" | <inputEntry id=\"c1\" expressionLanguage=\"groovy\" | EXPRESSION | line 10: the attribute expressionLanguage",
                "<inputExpression id=\"e1\" | <inputExpression id=\"e1\" expressionLanguage=\"javascript\" | EXPRESSION | line 5: the attribute expressionLanguage",
                "<definitions | <definitions expressionLanguage=\"juel\" | EXPRESSION | line 2: the attribute expressionLanguage",
                "<decision id | <decision expressionLanguage=\"juel\" id | EXPRESSION | line 3: the attribute expressionLanguage",
                "<definitions | <definitions typeLanguage=\"java\" | MARKUP | line 2: the attribute typeLanguage",
                "<definitions | <definitions xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:diagramRelationId=\"x\" | MARKUP | {http://camunda.org/schema/1.0/dmn}diagramRelationId",
                "<input id=\"i1\" | <input xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:inputVariable=\"x\" id=\"i1\" | MARKUP | line 5: the attribute {http://camunda.org/schema/1.0/dmn}inputVariable is not allowed on <input>",
                "<decision id | <decision xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:historyTimeToLive=\"1\" id | MARKUP | historyTimeToLive is not allowed on <decision>",
                "<decisionTable id=\"table\" | <decisionTable aggregation=\"COUNT\" id=\"table\" | MARKUP | line 4: the attribute aggregation",
                "<description>Act | <extensionElements/><description>Act | MARKUP | line 9: <extensionElements> is not allowed here",
                "<decision id | <import importType=\"x\" namespace=\"y\"/><decision id | MARKUP | line 3: <import> is not allowed here",
                "<decision id | <businessKnowledgeModel id=\"b\" name=\"b\"/><decision id | MARKUP | line 3: <businessKnowledgeModel>",
                "</definitions> | <decision id=\"x\" name=\"x\"><literalExpression><text>1</text></literalExpression></decision></definitions> | EXPRESSION | <literalExpression> is not allowed here",
                "</definitions> | <decision id=\"x\" name=\"x\"/></definitions> | SIZE | there are more than 1 <decision>",
                "<decisionTable id=\"table\" | <informationRequirement><requiredDecision href=\"#x\"/></informationRequirement><decisionTable id=\"table\" | MARKUP | line 4: <informationRequirement>",
                "<text>hours</text> | <text>hours<b/></text> | MARKUP | line 5: <b> is not allowed here",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" | <definitions xmlns=\"http://evil.example\" | MARKUP | line 2: <{http://evil.example}definitions> is not allowed here",
                "<definitions | <!DOCTYPE definitions [<!ENTITY a \"b\">]><definitions | MARKUP | a document type (DOCTYPE) is not allowed",
                "<definitions | <!DOCTYPE definitions SYSTEM \"file:///etc/passwd\"><definitions | MARKUP | a document type (DOCTYPE) is not allowed",
                "<definitions | <?xml-stylesheet href=\"x\"?><definitions | MARKUP | a processing instruction is not allowed",
                "encoding=\"UTF-8\" | encoding=\"ISO-8859-1\" | MARKUP | line 1: the encoding must be UTF-8",
                "\"R12\" | concat(\"R\", \"12\") | EXPRESSION | rule B01: reason must be one word in quotation marks",
            })
    void what_does_not_belong_into_a_table_is_refused_with_its_line(
            String written, String instead, Kind kind, String problem) {
        assertThat(Tables.FINDINGS).contains(written);

        var refused = catchThrowableOfType(
                Unreadable.class, () -> Tables.read(Tables.FINDINGS.replaceFirst(Pattern.quote(written), instead)));

        assertThat(refused.problems()).anySatisfy(it -> {
            assertThat(it.text()).startsWith("findings.dmn ").contains(problem);
            assertThat(it.kind()).isEqualTo(kind);
        });
    }

    @Test
    void a_third_result_is_refused() {
        var table = Tables.FINDINGS
                .replace("<rule id", "<output id=\"o3\" name=\"more\" typeRef=\"string\"/><rule id")
                .replace("</rule>", "<outputEntry id=\"c4\"><text>1</text></outputEntry></rule>");

        var refused = catchThrowableOfType(Unreadable.class, () -> Tables.read(table));

        assertThat(refused.problems())
                .extracting(Problem::text)
                .contains("findings.dmn has the results [outcome, reason, more] instead of [outcome, reason]");
    }

    @Test
    void a_result_without_text_is_refused_in_words() {
        var table = Tables.FINDINGS.replace("<text>\"R12\"</text>", "");

        var refused = catchThrowableOfType(Unreadable.class, () -> Tables.read(table));

        assertThat(refused.problems())
                .extracting(Problem::text)
                .contains("findings.dmn rule B01: reason must be one word in quotation marks, not ''");
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        assertThat(AllowedXml.problems(
                        Tables.FINDINGS.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)))
                .extracting(Problem::text)
                .contains("line 1: the encoding must be UTF-8");
    }

    @Test
    void a_table_is_of_limited_size() {
        var rule = Tables.FINDINGS.substring(
                Tables.FINDINGS.indexOf("<rule"), Tables.FINDINGS.indexOf("</rule>") + "</rule>".length());

        assertThat(sizeOf(Tables.FINDINGS.replace(rule, rule.repeat(AllowedXml.MOST_RULES + 1))))
                .isEqualTo("there are more than 300 <rule>");
        assertThat(sizeOf(Tables.FINDINGS.replace(
                        "<output id=\"o1\"", "<input id=\"i2\"/>".repeat(60) + "<output id=\"o1\"")))
                .isEqualTo("there are more than 60 <input>");
        assertThat(sizeOf(Tables.FINDINGS.replace("&lt; 20", "1" + ", 1".repeat(500))))
                .isEqualTo("the text is longer than 1000 characters");
        assertThat(sizeOf(Tables.FINDINGS.replace("Act, art. 1", "x".repeat(2001))))
                .isEqualTo("the text is longer than 2000 characters");
        assertThat(sizeOf(Tables.FINDINGS.replace("id=\"B01\"", "id=\"" + "B".repeat(301) + "\"")))
                .isEqualTo("the attribute id is longer than 300 characters");
        assertThat(AllowedXml.problems(new byte[AllowedXml.LARGEST + 1]))
                .containsExactly(new Problem(Kind.SIZE, "is larger than 500 KB"));
    }

    @Test
    void what_the_modeler_adds_is_allowed() {
        var table = Tables.FINDINGS
                .replace("<definitions ", """
                        <definitions xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" \
                        xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" \
                        xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" \
                        xmlns:modeler="http://camunda.org/schema/modeler/1.0" exporter="Camunda Modeler" \
                        exporterVersion="5.40.0" modeler:executionPlatform="Camunda Platform" \
                        modeler:executionPlatformVersion="7.24.0"\s""")
                .replace("<input id=\"i1\"", "<input id=\"i1\" biodi:width=\"192\"")
                .replace("<inputExpression id=\"e1\"", "<inputExpression id=\"e1\" typeRef=\"number\"")
                .replace("</definitions>", """
                        <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="findings">
                        <dc:Bounds height="80" width="180" x="160" y="100"/>
                        </dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI></definitions>""");

        var read = Tables.read(table);

        assertThat(read.findings(Map.of("hours", 10))).extracting(Fired::reason).containsExactly("R12");
        assertThat(read.findings(Map.of("hours", 30))).isEmpty();
    }

    private static String sizeOf(String table) {
        var problems = AllowedXml.problems(table.getBytes(UTF_8)).stream()
                .filter(it -> it.kind() == Kind.SIZE)
                .toList();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text().replaceFirst("^line [0-9]+: ", "");
    }
}
