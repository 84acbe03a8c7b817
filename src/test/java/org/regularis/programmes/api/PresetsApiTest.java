package org.regularis.programmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Cases.Case;
import org.regularis.programmes.Example;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.Fact;
import org.regularis.programmes.Slice;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The self-check over HTTP, for every programme and preset that has rules. */
@WebMvcTest(ProgrammesApi.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(Slice.class)
class PresetsApiTest {

    @Autowired
    private MockMvcTester api;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.regularis.programmes.Cases#all")
    void values_may_be_written_as_text(Case it) {
        answers(it, selfCheck(it.programme(), json.writeValueAsString(it.facts())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.regularis.programmes.Cases#all")
    void values_may_have_the_type_of_their_fact(Case it) {
        var typed = new HashMap<String, @Nullable Object>();
        var programme = programme(it.programme());
        it.facts()
                .forEach((fact, value) ->
                        typed.put(fact, typed(programme.fact(fact).orElseThrow(), value)));

        answers(it, selfCheck(it.programme(), json.writeValueAsString(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-2005", "es-2026", "it-2020", "us-1986-law", "ca-gta", "kz-2006"})
    void knowing_nothing_asks_for_everything(String preset) {
        assertThat(selfCheck(preset, "{}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.outcome", outcome -> assertThat(outcome).isEqualTo("MORE_EVIDENCE"))
                .hasPathSatisfying(
                        "$.reasons", reasons -> assertThat(reasons).asArray().isEmpty())
                .hasPathSatisfying(
                        "$.unknown", names -> assertThat(names).asArray().hasSizeGreaterThan(10));
    }

    @Test
    void a_preset_says_that_it_is_illustrative_and_what_its_reasons_were_read_in() {
        assertThat(selfCheck("es-2005", "{\"age\": 15, \"record\": true}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"outcome": "INELIGIBLE",
                         "reasons": [
                           {"code": "R20",
                            "text": "You have a criminal record in Spain or in a country where you lived.",
                            "legalBasis": "RD 2393/2004, third transitional provision [S1, S4]", "mark": "press-or-adviser"},
                           {"code": "R41", "text": "You are under 16, the age from which one may work.",
                            "legalBasis": "RD 2393/2004, third transitional provision", "mark": "to-be-checked"}],
                         "unknown": ["filed_on", "citizen", "valid_permit", "in_country", "filer", "multi",
                           "presence_since", "presence_doc", "sector", "months", "span", "hours", "ft_hours", "wage_ok",
                           "signed", "emp_registered", "emp_clear", "cert", "expulsion", "id", "fee", "false_doc"],
                         "programmeVersion": "2005.1", "illustrative": true}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-2005 | in_country | false",
                "it-2020 | emp_disabled | no",
                "us-1986-law | fee | NO",
                "ca-gta | police | 'false'",
                "kz-2006 | working | False",
            })
    void yes_and_no_are_read_where_a_fact_is_true_or_false(String preset, String fact, String value) {
        assertThat(selfCheck(preset, json.writeValueAsString(Map.of(fact, value))))
                .hasStatusOk();
    }

    @Test
    void no_is_a_word_where_a_fact_is_text() {
        assertThat(selfCheck("us-1986-law", "{\"max_abs\": 46, \"emergent\": \"no\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reasons[*].code")
                .asArray()
                .containsExactly("R06");
    }

    @ParameterizedTest(name = "{0}: {1} must not be {2}")
    @MethodSource("wrongValues")
    void a_value_of_a_wrong_type_is_named(String preset, String fact, Object value) {
        assertThat(selfCheck(preset, json.writeValueAsString(Map.of(fact, value))))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-2005", "es-2026", "it-2020", "us-1986-law", "ca-gta", "kz-2006"})
    void a_name_that_is_no_fact_is_named(String preset) {
        assertThat(selfCheck(preset, "{\"shoe_size\": 42}"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo("shoe_size"))
                .hasPathSatisfying(
                        "$.errors[0].message", it -> assertThat(it).isEqualTo("This is no fact of " + preset + "."));
    }

    @Test
    void a_version_may_be_written_as_a_number() {
        assertThat(selfCheck("ca-gta", "{\"version\": 2023}")).hasStatusOk();
    }

    @Test
    void a_version_that_never_was_is_named() {
        assertThat(selfCheck("ca-gta", "{\"version\": \"2022\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("This must be one of: 2020, 2021, 2023.");
    }

    static Stream<Arguments> wrongValues() {
        return Example.PROGRAMMES.catalogue().stream()
                .filter(Programme::hasRules)
                .flatMap(programme -> programme.facts().stream().flatMap(fact -> wrong(fact).stream()
                        .map(value -> Arguments.of(programme.id().value(), fact.name(), value))));
    }

    private static List<Object> wrong(Fact fact) {
        return switch (fact.type()) {
            case DATE -> List.of("yesterday", "2006-02-30", 20060801, true);
            case BOOLEAN -> List.of("perhaps", 1, List.of(true));
            case NUMBER -> List.of("many", true, List.of(1));
            default -> List.of(1, true, List.of("none"));
        };
    }

    private static @Nullable Object typed(Fact fact, @Nullable String value) {
        return value == null
                ? null
                : switch (fact.type()) {
                    case BOOLEAN -> (Object) value.equals("yes");
                    case NUMBER -> new BigDecimal(value);
                    default -> value;
                };
    }

    private static Programme programme(String id) {
        return Example.PROGRAMMES.findInCatalogue(new ProgrammeId(id)).orElseThrow();
    }

    private static void answers(Case it, MvcTestResult answer) {
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.outcome", outcome -> assertThat(outcome).isEqualTo(it.outcome()))
                .hasPathSatisfying(
                        "$.reasons[*].code",
                        codes -> assertThat(codes).asArray().containsExactlyElementsOf(it.reasons()))
                .hasPathSatisfying(
                        "$.unknown", names -> assertThat(names).asArray().containsExactlyElementsOf(it.unknown()));
    }

    private MvcTestResult selfCheck(String programme, String body) {
        return api.post()
                .uri("/api/v1/programmes/{id}/self-check", programme)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
