package org.regularis.programmes.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Small decision tables as XML, to be changed by a test. */
final class Tables {

    static final String FINDINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Findings" namespace="https://example.org">
              <decision id="findings" name="Findings">
                <decisionTable id="table" hitPolicy="COLLECT">
                  <input id="i1"><inputExpression id="e1"><text>hours</text></inputExpression></input>
                  <output id="o1" name="outcome" typeRef="string"/>
                  <output id="o2" name="reason" typeRef="string"/>
                  <rule id="B01">
                    <description>Act, art. 1</description>
                    <inputEntry id="c1"><text>&lt; 20</text></inputEntry>
                    <outputEntry id="c2"><text>"INELIGIBLE"</text></outputEntry>
                    <outputEntry id="c3"><text>"R12"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    static final String OUTCOME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Outcome" namespace="https://example.org">
              <decision id="outcome" name="Outcome">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="i1"><inputExpression id="e1"><text>outcomes</text></inputExpression></input>
                  <output id="o1" name="outcome" typeRef="string"/>
                  <rule id="O01">
                    <description>Act, art. 9</description>
                    <inputEntry id="c1"><text></text></inputEntry>
                    <outputEntry id="c2"><text>"ELIGIBLE"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    static final String ADMISSIBILITY =
            FINDINGS.replace("\"findings\"", "\"admissibility\"").replace("COLLECT", "FIRST");

    private Tables() {}

    static DecisionTables read(String findings) {
        return DecisionTables.read(stream(ADMISSIBILITY), stream(findings), stream(OUTCOME), Map.of("hours", 1));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
