package org.regularis.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.dev.CaseDriver;

class AnswerSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Map<String, String> answers = new HashMap<>(CaseDriver.answers());

    @Test
    void complete_answers_have_no_flaws() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void an_empty_sheet_names_everything_that_is_needed_in_the_order_of_the_pages() {
        answers.clear();

        assertThat(flaws())
                .extracting(Flaw::field)
                .containsExactly(
                        "person.familyName",
                        "person.birthDate",
                        "person.sex",
                        "person.citizenship",
                        "person.region",
                        "identityDocument.type",
                        "identityDocument.number",
                        "identityDocument.issuingState",
                        "identityDocument.expiresOn",
                        "presence",
                        "employment.employerName",
                        "employment.occupation",
                        "employment.sector",
                        "employment.since",
                        "employment.hoursPerWeek",
                        "employment.monthlyWage",
                        "employment.contract");
    }

    @ParameterizedTest
    @CsvSource({
        "person.familyName, K4rimova, invalid",
        "person.birthDate, 1991-02-30, invalid",
        "person.birthDate, 17 April 1991, invalid",
        "person.birthDate, 2026-11-03, future",
        "person.birthDate, 1899-12-31, invalid",
        "person.sex, male, invalid",
        "person.citizenship, UZ, invalid",
        "person.region, atlantis, invalid",
        "person.email, amina@example, invalid",
        "person.phone, call me, invalid",
        "identityDocument.type, licence, invalid",
        "identityDocument.number, ???, invalid",
        "identityDocument.expiresOn, soon, invalid",
        "employment.employerEmail, a b@example.org, invalid",
        "employment.sector, fishing, invalid",
        "employment.since, 2026-11-03, future",
        "employment.hoursPerWeek, forty, invalid",
        "employment.hoursPerWeek, 169, out-of-range",
        "employment.hoursPerWeek, 0, out-of-range",
        "employment.monthlyWage, -1, invalid",
        "employment.contract, maybe, invalid",
    })
    void what_cannot_be_is_named_with_its_own_sentence(String field, String text, String why) {
        answers.put(field, text);

        assertThat(flaws()).containsExactly(new Flaw(field, "applications.problem." + field + "." + why));
    }

    @ParameterizedTest
    @CsvSource({
        "person.familyName, Каримова",
        "person.familyName, O’Brien-De la Cruz",
        "person.nativeName, محمد بن علي",
        "person.birthDate, 2026-11-02",
        "person.citizenship, XXA",
        "person.citizenship, xkx",
        "person.phone, +992 (44) 600-12-34",
        "identityDocument.expiresOn, 2020-01-01",
        "identityDocument.mrz, nothing that could be read",
        "employment.hoursPerWeek, 168",
        "employment.monthlyWage, '1 200,50'",
    })
    void what_may_well_be_is_taken(String field, String text) {
        answers.put(field, text);

        assertThat(flaws()).isEmpty();
    }

    @Test
    void another_document_may_have_no_last_day() {
        answers.remove("identityDocument.expiresOn");
        assertThat(flaws()).extracting(Flaw::field).containsExactly("identityDocument.expiresOn");

        answers.put("identityDocument.type", "other");
        assertThat(flaws()).isEmpty();
    }

    @Test
    void a_period_cannot_end_before_it_begins() {
        answers.put("presence.0.to", "2024-02-29");

        assertThat(flaws()).containsExactly(new Flaw("presence.0.to", "applications.problem.presence.to.before-start"));
    }

    @Test
    void each_period_is_looked_at_and_a_gap_between_them_is_not() {
        answers.put("presence.2.to", "tomorrow");

        assertThat(flaws())
                .extracting(Flaw::field)
                .containsExactly("presence.2.from", "presence.2.to", "presence.2.place");
    }

    @Test
    void an_answer_that_is_too_long_is_named() {
        answers.put("employment.occupation", "x".repeat(101));

        assertThat(flaws()).containsExactly(new Flaw("employment.occupation", "applications.problem.too-long"));
    }

    @Test
    void settled_answers_are_in_one_form() {
        answers.put("person.familyName", "  Karimova   Azizova ");
        answers.put("person.citizenship", "uzb");
        answers.put("employment.monthlyWage", "1 200,50");
        answers.put("presence.3.from", "2023-01-01");
        answers.put("presence.3.place", "Lakeside");

        assertThat(sheet().settled())
                .containsEntry("person.familyName", "Karimova Azizova")
                .containsEntry("person.citizenship", "UZB")
                .containsEntry("employment.monthlyWage", "1200.50")
                .containsEntry("presence.1.place", "Lakeside")
                .doesNotContainKeys("presence.0.to", "presence.3.place");
    }

    private List<Flaw> flaws() {
        return sheet().flaws();
    }

    private AnswerSheet sheet() {
        return new AnswerSheet(answers, List.of("northern", "southern"), TODAY);
    }
}
