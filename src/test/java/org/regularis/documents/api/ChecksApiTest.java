package org.regularis.documents.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ChecksApiTest {

    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    @Autowired
    private MockMvcTester api;

    @Test
    void a_valid_number_has_no_reason() {
        assertThat(check("dni", "12.345.678-z")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"valid": true, "normalised": "12345678Z", "reason": null, "algorithm": "number-checks/1"}""");
    }

    @Test
    void a_number_that_fails_says_why_in_a_code_and_in_words() {
        assertThat(check("dni", "12345678A")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"valid": false, "normalised": "12345678A", "reason": "check-digit",
                 "message": "The check digit or letter does not fit the rest of the number. Compare each character; two may have changed places.",
                 "algorithm": "number-checks/1"}""");
        assertThat(api.get().uri("/api/v1/checks/iin").param("value", "1").header("Accept-Language", "ru"))
                .bodyJson()
                .extractingPath("$.message")
                .isEqualTo("В ИИН 12 цифр. Сверьте каждую цифру.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrz", "dni", "nie", "codice-fiscale", "inn", "snils", "iin", "bin"})
    void every_kind_is_checked(String kind) {
        assertThat(check(kind, "?"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.valid")
                .isEqualTo(false);
    }

    @Test
    void machine_readable_lines_say_what_was_read() {
        assertThat(check("mrz", CARD.replace("\n", "\r\n")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"valid": false, "reason": "specimen",
                 "zone": {"format": "TD1", "documentCode": "I", "issuingState": "UTO", "surname": "ERIKSSON",
                   "givenNames": "ANNA MARIA", "documentNumber": "D23145890", "nationality": "UTO",
                   "birthDate": "1974-08-12", "sex": "F", "expiry": "2012-04-15", "optionalData": null,
                   "checkDigits": [
                     {"of": "number", "printed": "7", "valid": true},
                     {"of": "birth-date", "printed": "2", "valid": true},
                     {"of": "expiry", "printed": "9", "valid": true},
                     {"of": "composite", "printed": "6", "valid": true}],
                   "failed": ["specimen"]}}""");
    }

    @Test
    void each_failed_check_digit_is_shown() {
        assertThat(check("mrz", CARD.replace("7408122", "7408123")))
                .bodyJson()
                .hasPathSatisfying("$.reason", reason -> assertThat(reason).isEqualTo("specimen"))
                .hasPathSatisfying(
                        "$.zone.failed",
                        failed -> assertThat(failed).asArray().containsExactly("specimen", "birth-date", "composite"))
                .hasPathSatisfying("$.zone.checkDigits[1].valid", valid -> assertThat(valid)
                        .isEqualTo(false));
    }

    @Test
    void an_unknown_kind_is_not_found() {
        assertThat(check("passport", "1")).hasStatus(404);
    }

    @Test
    void a_value_that_is_missing_or_too_long_is_refused_by_name() {
        assertThat(api.get().uri("/api/v1/checks/dni"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("value");
        assertThat(check("dni", "  ")).hasStatus(400);
        assertThat(check("dni", "7".repeat(200))).hasStatusOk();
        assertThat(check("dni", "7".repeat(201)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("value");
    }

    @Test
    void a_number_may_come_in_the_body() {
        assertThat(api.post()
                        .uri("/api/v1/checks/nie")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"value\": \"X2482300W\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.valid")
                .isEqualTo(true);
        assertThat(api.post()
                        .uri("/api/v1/checks/nie")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("value");
        assertThat(api.post()
                        .uri("/api/v1/checks/nie")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"value\": {\"a\": \"55555555\"}}"))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("55555555");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "1\\udc00\\ud83d", "\\ufdfa", "\\ud83d\\ude00"})
    void whatever_is_sent_there_is_an_answer(String value) {
        for (String kind : new String[] {"mrz", "dni", "codice-fiscale", "inn"}) {
            assertThat(api.post()
                            .uri("/api/v1/checks/" + kind)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"value\": \"" + value + "\"}"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.valid")
                    .isEqualTo(false);
        }
    }

    @Test
    void the_number_is_in_no_problem_and_in_no_log(CapturedOutput output) throws Exception {
        String value = "987654321".repeat(30);

        assertThat(check("inn", value)).hasStatus(400).bodyText().doesNotContain("987654321");
        assertThat(check("nothing", value)).hasStatus(404).bodyText().doesNotContain("987654321");
        check("inn", "9876543210");
        assertThat(output).doesNotContain("987654321");
    }

    @Test
    void answers_are_kept_nowhere_on_the_way() {
        assertThat(check("inn", "7707083893")).hasHeader("Cache-Control", "no-store");
    }

    private MvcTestResult check(String kind, String value) {
        return api.get().uri("/api/v1/checks/" + kind).param("value", value).exchange();
    }
}
