package org.regularis.programmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Example;
import org.regularis.programmes.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@WebMvcTest(ProgrammesApi.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(Slice.class)
class ProgrammesApiTest {

    private static final String SELF_CHECK = "/api/v1/programmes/regularization-2026/self-check";

    @Autowired
    private MockMvcTester api;

    @Autowired
    private JsonMapper json;

    @Test
    void lists_the_programmes_with_their_facts() {
        assertThat(api.get().uri("/api/v1/programmes"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .contains(
                        entry("id", "regularization-2026"),
                        entry("version", "2026.3"),
                        entry("title", "Regularization 2026"),
                        entry("opensOn", "2026-09-01"),
                        entry("closesOn", "2036-12-31"),
                        entry("open", true),
                        entry("cutOff", "2026-01-01"),
                        entry("preset", false),
                        entry("illustrative", false));
        assertThat(api.get().uri("/api/v1/programmes"))
                .bodyJson()
                .extractingPath("$[0].facts[?(@.name == 'record')].choices[*]")
                .asArray()
                .containsExactly("none", "minor", "serious");
    }

    @Test
    void lists_a_preset_of_which_only_the_parameters_are_known_and_has_nothing_to_check_for_it() {
        assertThat(api.get().uri("/api/v1/programmes"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.id == 'de-104c')]['closesOn', 'open', 'preset', 'illustrative']")
                .asArray()
                .singleElement()
                .asInstanceOf(MAP)
                .containsOnly(
                        entry("closesOn", "2025-12-31"),
                        entry("open", false),
                        entry("preset", true),
                        entry("illustrative", true));
        assertThat(api.post()
                        .uri("/api/v1/programmes/de-104c/self-check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(404);
    }

    @Test
    void presets_tell_their_parameters_and_what_came_of_them() {
        assertThat(api.get().uri("/api/v1/programmes"))
                .bodyJson()
                .hasPathSatisfying(
                        "$[?(@.id == 'it-2002')].results.lodged",
                        it -> assertThat(it).asArray().containsExactly(705404))
                .hasPathSatisfying(
                        "$[?(@.id == 'it-2002')].country",
                        it -> assertThat(it).asArray().containsExactly("ITA"))
                .hasPathSatisfying(
                        "$[0].parameters[2].parameter", it -> assertThat(it).isEqualTo("stay"))
                .hasPathSatisfying("$[0].parameters[2].source", it -> assertThat(it)
                        .isEqualTo("Regularization Act 2026, art. 3(2)"))
                .hasPathSatisfying("$[0].results", it -> assertThat(it).isNull());
    }

    @Test
    void texts_come_in_the_first_of_our_languages_that_the_caller_reads() {
        assertThat(api.get().uri("/api/v1/programmes").header("Accept-Language", "kk, ru;q=0.8, en;q=0.5"))
                .bodyJson()
                .extractingPath("$[0].title")
                .isEqualTo("Регуляризация 2026");
    }

    @Test
    void answers_with_outcome_reasons_and_version() {
        assertThat(selfCheck(json.writeValueAsString(Example.with("entered_on", "2026-01-02"))))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"outcome": "INELIGIBLE",
                 "reasons": [{"code": "R04",
                   "text": "You arrived after 1 January 2026. The programme is for people who arrived on or before that day.",
                   "legalBasis": "Regularization Act 2026, art. 3(1)", "mark": "invented"}],
                 "unknown": [], "programmeVersion": "2026.3", "illustrative": false}""");
    }

    @Test
    void names_the_single_facts_that_would_change_the_outcome_when_asked() {
        var facts = json.writeValueAsString(Example.with("entered_on", "2026-01-02"));

        assertThat(api.post()
                        .uri(SELF_CHECK + "?changes=true")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(facts))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changes")
                .asArray()
                .containsExactly(Map.of(
                        "fact",
                        "entered_on",
                        "value",
                        "2026-01-01",
                        "reach",
                        "OR_LESS",
                        "outcome",
                        "ELIGIBLE",
                        "provenBy",
                        List.of("presence")));
    }

    @Test
    void tells_findings_even_where_admission_fails() {
        assertThat(selfCheck("{\"in_country\": false, \"record\": \"serious\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.outcome", outcome -> assertThat(outcome).isEqualTo("NOT_ADMITTED"))
                .hasPathSatisfying(
                        "$.reasons[*].code",
                        codes -> assertThat(codes).asArray().containsExactly("R02", "R20"));
    }

    @Test
    void an_empty_fact_is_absent_and_a_missing_one_is_unknown() {
        assertThat(selfCheck("{\"filed_on\": \"2026-10-01\", \"presence_since\": null, \"works_since\": \"\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.reasons[*].code",
                        codes -> assertThat(codes).asArray().containsExactly("R05", "R51"))
                .hasPathSatisfying("$.unknown", names -> assertThat(names)
                        .asArray()
                        .contains("hours")
                        .doesNotContain("presence_since", "works_since"));
    }

    @Test
    void knowing_nothing_needs_more_evidence() {
        assertThat(selfCheck("{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("MORE_EVIDENCE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"shoe_size\": 42} | shoe_size | This is no fact of regularization-2026.",
                "{\"hours\": \"many\"} | hours | This must be a number.",
                "{\"hours\": true} | hours | This must be a number.",
                "{\"hours\": [40]} | hours | This must be a number.",
                "{\"in_country\": 1} | in_country | This must be true or false.",
                "{\"entered_on\": \"yesterday\"} | entered_on | This must be a date such as 2026-05-31.",
                "{\"record\": false} | record | This must be one of: none, minor, serious.",
            })
    void a_wrong_fact_is_named(String facts, String field, String message) {
        assertThat(selfCheck(facts))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo(field))
                .hasPathSatisfying("$.errors[0].message", it -> assertThat(it).isEqualTo(message));
    }

    @Test
    void every_wrong_fact_is_named_at_once() {
        assertThat(selfCheck("{\"hours\": \"many\", \"wage\": 1200, \"colour\": \"red\"}"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> assertThat(names).asArray().containsExactly("hours", "colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"hours\"", "{"})
    void a_body_that_is_no_object_is_refused(String body) {
        assertThat(selfCheck(body)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "%20", "REGULARIZATION-2026"})
    void an_unknown_programme_is_not_found(String id) {
        assertThat(api.post()
                        .uri("/api/v1/programmes/{id}/self-check", id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence[?(@.kind == 'presence')].proves                               | [\"presence\"]",
                "evidence[?(@.kind == 'presence')].types[?(@.id == 'rent')].strength    | [\"B\"]",
                "evidence[?(@.kind == 'record-certificate')].types[0].id                | [\"origin-certificate\"]",
                "evidence[?(@.kind == 'record-certificate')].types[0].validMonths       | [6]",
                "evidence[?(@.kind == 'record-certificate')].types[0].translation       | [true]",
                "evidence[?(@.kind == 'record-certificate')].types[0].apostille         | [true]",
                "evidence[?(@.kind == 'photo')].types[*]                                | []",
                "presence | {\"months\": 5, \"spanMonths\": 1, \"strong\": 1, \"medium\": 2}"
            })
    void tells_which_papers_count_how_much_and_what_must_be_shown(String path, String expected) {
        assertThat(api.get().uri("/api/v1/programmes"))
                .bodyJson()
                .extractingPath("$[0]." + path)
                .isEqualTo(json.readValue(expected, Object.class));
    }

    private MvcTestResult selfCheck(String body) {
        return api.post()
                .uri(SELF_CHECK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
