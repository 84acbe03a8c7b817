package org.regularis.programmes.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.Example;
import org.regularis.programmes.Programme;
import org.regularis.shared.ProgrammeId;

class InventedApplicantTest {

    private static final InventedApplicant BASE = InventedApplicant.base();

    @Test
    void nothing_stands_in_the_way_of_the_base_applicant() {
        var eligibility = before(BASE);

        assertThat(eligibility.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(eligibility.reasons()).isEmpty();
        assertThat(eligibility.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FILING, too_early, NOT_ADMITTED, R01",
        "FILING, too_late, NOT_ADMITTED, R01 R04",
        "IN_COUNTRY, false, NOT_ADMITTED, R02",
        "STATUS, valid, NOT_ADMITTED, R35",
        "AGE, 17, OFFICER_REVIEW, R41",
        "STAY_MONTHS, 4, INELIGIBLE, R04 R05",
        "PRESENCE_PAPER, none, MORE_EVIDENCE, R07",
        "IDENTITY, missing, MORE_EVIDENCE, R08",
        "WORKING, false, OFFICER_REVIEW, R14",
        "JOB_MONTHS, 2, INELIGIBLE, R30",
        "HOURS, 19, INELIGIBLE, R12",
        "WAGE_PERCENT, 99, OFFICER_REVIEW, R13",
        "CONVICTION, minor, OFFICER_REVIEW, R50",
        "CONVICTION, serious, INELIGIBLE, R20",
        "RECORD_CERTIFICATE, false, MORE_EVIDENCE, R21",
        "EXPULSION, security, OFFICER_REVIEW, R23",
        "FALSE_DOCUMENT, suspected, OFFICER_REVIEW, R26",
    })
    void a_trait_that_matters_changes_what_the_rules_say(
            ApplicantAttribute trait, String value, Outcome outcome, String reasons) {
        var eligibility = before(BASE.with(trait, read(trait, value)));

        assertThat(eligibility.outcome()).isEqualTo(outcome);
        assertThat(eligibility.reasons()).extracting(Found::reasonCode).containsExactly(reasons.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "STAY_MONTHS, 9",
        "JOB_MONTHS, 3",
        "HOURS, 20",
        "WAGE_PERCENT, 100",
        "AGE, 18",
        "EXPULSION, irregular_stay",
        "CITIZENSHIP, UKR",
        "CONTRACT_SIGNED, false",
        "FEE_PAID, false"
    })
    void on_the_border_and_with_what_the_programme_does_not_ask_they_stay_eligible(
            ApplicantAttribute trait, String value) {
        assertThat(before(BASE.with(trait, read(trait, value))).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    static Stream<Programme> withRules() {
        return Example.PROGRAMMES.catalogue().stream().filter(Programme::hasRules);
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void every_programme_with_rules_has_an_answer_that_misses_nothing(Programme programme) {
        var eligibility = BASE.before(programme, Example.RULES).orElseThrow();

        assertThat(eligibility.unknown()).isEmpty();
        assertThat(eligibility.outcome()).isNotEqualTo(Outcome.NOT_ADMITTED);
    }

    @ParameterizedTest
    @CsvSource({
        "es-2005, ELIGIBLE, ''",
        "es-2026, ELIGIBLE, ''",
        "it-2020, ELIGIBLE, ''",
        "kz-2006, ELIGIBLE, ''",
        "us-1986-law, INELIGIBLE, R04 R38",
        "ca-gta, INELIGIBLE, R05 R30 R10",
    })
    void the_base_applicant_stands_before_each_preset(String id, Outcome outcome, String reasons) {
        assertThat(before(BASE, id).outcome()).isEqualTo(outcome);
        assertThat(String.join(" ", codes(before(BASE, id)))).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "es-2005, CITIZENSHIP, ITA, NOT_ADMITTED, R03",
        "es-2005, FILER, worker, NOT_ADMITTED, R39",
        "es-2005, PRESENCE_PAPER, private, MORE_EVIDENCE, R07",
        "es-2005, CONTRACT_MONTHS, 2, INELIGIBLE, R11 R12",
        "es-2026, WORKING, false, ELIGIBLE, ''",
        "es-2026, FAMILY_HERE, false, ELIGIBLE, ''",
        "es-2026, CONTRACT_SIGNED, false, ELIGIBLE, ''",
        "es-2026, FILER, employer, NOT_ADMITTED, R39",
        "es-2026, STAY_MONTHS, 4, INELIGIBLE, R05",
        "es-2026, STAY_MONTHS, 3, INELIGIBLE, R04 R05",
        "es-2026, IDENTITY, expired, ELIGIBLE, ''",
        "es-2026, CONVICTION, minor, INELIGIBLE, R20",
        "es-2026, EXPULSION, security, OFFICER_REVIEW, R22",
        "es-2026, AGE, 17, OFFICER_REVIEW, R41",
        "it-2020, SECTOR, construction, INELIGIBLE, R10",
        "it-2020, TOTAL_ABSENCE_DAYS, 10, INELIGIBLE, R06",
        "it-2020, FEE_PAID, false, MORE_EVIDENCE, R19",
        "kz-2006, ENTRY, unlawful, INELIGIBLE, R25",
        "kz-2006, PRESENCE_PAPER, none, INELIGIBLE, R45",
        "us-1986-law, STAY_MONTHS, 120, ELIGIBLE, ''",
        "us-1986-law, ENTRY, unlawful, INELIGIBLE, R04",
        "ca-gta, SECTOR, construction, INELIGIBLE, R05 R30",
        "ca-gta, FAMILY_HERE, false, INELIGIBLE, R05 R30 R10 R32",
    })
    void a_trait_weighs_differently_before_each_preset(
            String id, ApplicantAttribute trait, String value, Outcome outcome, String reasons) {
        var eligibility = before(BASE.with(trait, read(trait, value)), id);

        assertThat(eligibility.outcome()).isEqualTo(outcome);
        assertThat(String.join(" ", codes(eligibility))).isEqualTo(reasons);
    }

    @Test
    void in_spain_work_or_family_is_enough_and_neither_is_not() {
        var neither = BASE.with(ApplicantAttribute.WORKING, false).with(ApplicantAttribute.FAMILY_HERE, false);
        var unsigned = BASE.with(ApplicantAttribute.CONTRACT_SIGNED, false).with(ApplicantAttribute.FAMILY_HERE, false);

        assertThat(codes(before(neither, "es-2026"))).containsExactly("R50");
        assertThat(codes(before(unsigned, "es-2026"))).containsExactly("R14");
    }

    @Test
    void somebody_can_be_welcome_in_canada() {
        var builder = BASE.with(ApplicantAttribute.SECTOR, "construction")
                .with(ApplicantAttribute.STAY_MONTHS, 72)
                .with(ApplicantAttribute.JOB_MONTHS, 48);

        assertThat(before(builder, "ca-gta").outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void who_files_too_late_is_admitted_nowhere(Programme programme) {
        assertThat(BASE.with(ApplicantAttribute.FILING, "too_late")
                        .before(programme, Example.RULES)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.NOT_ADMITTED);
    }

    @Test
    void a_programme_without_rules_says_nothing() {
        var withoutRules = Example.PROGRAMMES.catalogue().stream().filter(programme -> !programme.hasRules());

        assertThat(withoutRules).isNotEmpty().allSatisfy(programme -> assertThat(BASE.before(programme, Example.RULES))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ApplicantAttribute.class)
    void whatever_a_trait_is_every_programme_can_judge_it(ApplicantAttribute trait) {
        for (var value : trait.kind().examples()) {
            var applicant = BASE.with(trait, value);
            assertThat(withRules()).isNotEmpty().allSatisfy(programme -> assertThat(applicant
                            .before(programme, Example.RULES)
                            .orElseThrow()
                            .unknown())
                    .isEmpty());
        }
    }

    @Test
    void dates_are_counted_from_a_day_in_the_window_of_the_programme() {
        var facts = BASE.with(ApplicantAttribute.AGE, 20).facts(Example.programme());

        assertThat(facts)
                .containsEntry("filed_on", LocalDate.of(2026, 9, 11))
                .containsEntry("birth_date", LocalDate.of(2006, 9, 11))
                .containsEntry("presence_since", LocalDate.of(2023, 9, 11))
                .containsEntry("works_since", LocalDate.of(2024, 9, 11));
    }

    @Test
    void numbers_words_and_truths_come_as_such() {
        var facts = BASE.with(ApplicantAttribute.HOURS, 30)
                .with(ApplicantAttribute.WAGE_PERCENT, 33)
                .facts(Example.programme());

        assertThat(facts)
                .containsEntry("wage", new BigDecimal("247.5"))
                .containsEntry("hours", new BigDecimal("30"))
                .containsEntry("sex", "X")
                .containsEntry("in_country", true)
                .containsEntry("other_procedure", false);
    }

    @ParameterizedTest
    @EnumSource(ApplicantAttribute.class)
    void each_trait_has_a_base_among_its_values(ApplicantAttribute trait) {
        assertThat(trait.kind().takes(trait.kind().base())).isTrue();
        assertThat(trait.kind().examples()).isNotEmpty().allMatch(trait.kind()::takes);
        assertThat(BASE.traits()).containsEntry(trait, trait.kind().base());
    }

    @ParameterizedTest
    @CsvSource({"AGE, -1", "HOURS, 101", "SECTOR, piracy", "CITIZENSHIP, UZ", "CITIZENSHIP, ABC"})
    void a_value_that_a_trait_cannot_have_is_refused(ApplicantAttribute trait, String value) {
        assertThatExceptionOfType(InventedApplicant.NoSuchTrait.class)
                .isThrownBy(() -> BASE.with(trait, read(trait, value)))
                .withMessage(trait.key() + " cannot be " + value);
    }

    @Test
    void a_value_of_another_kind_is_refused() {
        for (var value : List.<Object>of("30", true, 30L)) {
            assertThatExceptionOfType(InventedApplicant.NoSuchTrait.class)
                    .isThrownBy(() -> BASE.with(ApplicantAttribute.AGE, value));
        }
    }

    private static Eligibility before(InventedApplicant applicant) {
        return before(applicant, "regularization-2026");
    }

    private static Eligibility before(InventedApplicant applicant, String id) {
        var programme = Example.PROGRAMMES.findInCatalogue(new ProgrammeId(id)).orElseThrow();
        return applicant.before(programme, Example.RULES).orElseThrow();
    }

    private static List<String> codes(Eligibility eligibility) {
        return eligibility.reasons().stream().map(Found::reasonCode).distinct().toList();
    }

    private static Object read(ApplicantAttribute trait, String value) {
        return switch (trait.kind()) {
            case ApplicantAttribute.Number number -> Integer.valueOf(value);
            case ApplicantAttribute.YesNo truth -> Boolean.valueOf(value);
            case ApplicantAttribute.Choice choice -> value;
            case ApplicantAttribute.Country country -> value;
        };
    }
}
