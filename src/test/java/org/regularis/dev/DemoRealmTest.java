package org.regularis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DemoRealmTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "objects merge field by field | {'a':{'b':1,'c':2}} | {'a':{'c':3}} | {'a':{'b':1,'c':3}}",
                "things of one name merge     | {'x':[{'name':'n','a':1}]} | {'x':[{'name':'n','b':2}]}"
                        + " | {'x':[{'name':'n','a':1,'b':2}]}",
                "things of a new name are added | {'x':[{'alias':'a'}]} | {'x':[{'alias':'b'}]}"
                        + " | {'x':[{'alias':'a'},{'alias':'b'}]}",
                "lists of plain values are replaced | {'x':['a']} | {'x':['b']} | {'x':['b']}",
                "a field that was not there is added | {} | {'x':1} | {'x':1}"
            })
    void the_overlay_changes_what_it_names_and_nothing_else(String rule, String base, String overlay, String expected) {
        assertThat(DemoRealm.merge(json(base), json(overlay))).isEqualTo(json(expected));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
