package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.regularis.programmes.Example;
import org.regularis.programmes.Preset;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;

/** The models of other countries and times that the software is delivered with. */
class PresetsTest {

    private static final List<ProgrammeModel> MODELS = ProgrammeModel.onClassPath(Example.CALENDARS.ids());

    /** Those of which only the parameters are known. */
    private static final List<String> WITHOUT_RULES = List.of(
            "es-arraigo",
            "it-2002",
            "it-2009",
            "us-1986-saw",
            "ca-1973",
            "ca-tr-to-pr",
            "ru-2005",
            "ru-2025",
            "co-etpv",
            "pt-art-88",
            "gr-1998",
            "th-nv",
            "uk-euss",
            "de-104c");

    private static final int LONGEST_TEXT = 220;

    @Test
    void every_folder_of_a_programme_is_in_the_catalogue() throws IOException {
        try (var folders = Files.list(Path.of("processes/programmes"))) {
            var names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertThat(Example.PROGRAMMES.catalogue())
                    .extracting(programme -> programme.id().value())
                    .containsExactlyInAnyOrderElementsOf(names)
                    .startsWith("regularization-2026");
        }
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_RULES")
    void a_model_of_parameters_is_there_to_compare_and_not_to_apply_to(String id) {
        var preset = preset(id);

        assertThat(preset.isPreset()).isTrue();
        assertThat(preset.hasRules()).isFalse();
        assertThat(preset.profile().country()).isPresent();
        assertThat(preset.profile().told()).containsKeys(Profile.Parameter.WINDOW, Profile.Parameter.STATUS);
        assertThat(Example.PROGRAMMES.find(preset.id())).isEmpty();
    }

    @Test
    void the_days_of_filing_are_those_of_the_window() {
        assertThat(WITHOUT_RULES)
                .map(id -> preset(id).profile())
                .filteredOn(profile -> profile.windowDays().isPresent())
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(profile.results().flatMap(Profile.Results::days))
                        .hasValue(profile.windowDays().getAsInt()));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void the_texts_fit_into_a_narrow_column(ProgrammeModel model) {
        assertThat(model.programme().profile().told()).isNotEmpty().allSatisfy((parameter, told) -> assertThat(
                        told.text())
                .containsOnlyKeys(Language.values())
                .allSatisfy((language, text) -> assertThat(text).hasSizeLessThanOrEqualTo(LONGEST_TEXT)));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void a_preset_with_anything_that_was_not_read_in_the_law_is_illustrative(ProgrammeModel model) {
        var programme = model.programme();
        var notRead = programme.profile().told().values().stream()
                .map(Profile.Told::mark)
                .filter(mark -> !mark.isLegalText());

        assertThat(notRead).isNotEmpty();
        assertThat(programme.isIllustrative()).isEqualTo(programme.isPreset());
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL_TEXT, OFFICIAL, LEGAL_TEXT, false",
        "OFFICIAL, OFFICIAL, LEGAL_TEXT, true",
        "LEGAL_TEXT, PRESS_OR_ADVISER, LEGAL_TEXT, true",
        "LEGAL_TEXT, LEGAL_TEXT, TO_BE_CHECKED, true",
        "LEGAL_TEXT, LEGAL_TEXT, INVENTED, true",
    })
    void law_is_read_in_the_law_and_figures_may_be_told_by_an_authority(
            SourceMark parameter, SourceMark results, SourceMark reason, boolean illustrative) {
        var basics = ((Preset) preset("ca-gta")).basics();
        var known = basics.profile();
        var profile = new Profile(
                known.country(),
                known.opensOn(),
                known.closesOn(),
                known.cutOff(),
                known.minimumStayMonths(),
                known.filers(),
                known.permitMonths(),
                known.cap(),
                Map.of(Profile.Parameter.STATUS, new Profile.Told(Map.of(), "a paper", parameter)),
                known.results().map(it -> marked(it, results)));
        var only = new Programme.Reason("R01", Map.of(), "a law", reason, Programme.RefusalGround.BY_RULE);

        assertThat(new Preset(new Programme.Basics(
                                basics.id(),
                                basics.version(),
                                basics.title(),
                                basics.summary(),
                                profile,
                                basics.evidence(),
                                basics.facts(),
                                List.of(only)))
                        .isIllustrative())
                .isEqualTo(illustrative);
    }

    private static Profile.Results marked(Profile.Results results, SourceMark mark) {
        return new Profile.Results(
                results.asOf(),
                results.lodged(),
                results.people(),
                results.granted(),
                results.refused(),
                results.closedOtherwise(),
                results.pending(),
                results.days(),
                results.peakADay(),
                results.note(),
                results.source(),
                mark);
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void what_came_of_the_applications_is_never_more_than_were_lodged(ProgrammeModel model) {
        model.programme()
                .profile()
                .results()
                .filter(results -> results.lodged().isPresent())
                .ifPresent(results -> {
                    var parts =
                            List.of(results.granted(), results.refused(), results.closedOtherwise(), results.pending());
                    var sum = parts.stream()
                            .flatMap(Optional::stream)
                            .mapToInt(Integer::intValue)
                            .sum();

                    assertThat(sum).isLessThanOrEqualTo(results.lodged().get());
                    if (parts.stream().allMatch(Optional::isPresent)) {
                        assertThat(sum).isEqualTo(results.lodged().get());
                    }
                });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void what_nobody_can_account_for_is_said_in_the_note(ProgrammeModel model) {
        var results =
                model.programme().profile().results().filter(it -> it.granted().isPresent());
        var rest = results.flatMap(it -> it.lodged().map(lodged -> lodged - accounted(it)))
                .orElse(0);

        if (rest > 0) {
            assertThat(results.orElseThrow().note())
                    .containsOnlyKeys(Language.values())
                    .allSatisfy((language, note) -> assertThat(note.replaceAll("(?<=\\d)[\\s,\u00a0](?=\\d{3})", ""))
                            .containsPattern("\\b" + rest + "\\b"));
        }
    }

    private static int accounted(Profile.Results results) {
        return Stream.of(results.granted(), results.refused(), results.closedOtherwise(), results.pending())
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "it-2020, 207542, 132006, 36128",
        "uk-euss, 6050860, 5174670, 606430",
    })
    void corrected_figures_leave_a_rest(String id, int lodged, int granted, int rest) {
        var results = preset(id).profile().results().orElseThrow();

        assertThat(results.lodged()).hasValue(lodged);
        assertThat(results.granted()).hasValue(granted);
        assertThat(results.pending()).isEmpty();
        assertThat(lodged - accounted(results)).isEqualTo(rest);
    }

    @Test
    void people_and_applications_are_different_numbers() {
        var results = preset("uk-euss").profile().results().orElseThrow();

        assertThat(results.lodged()).hasValue(6_050_860);
        assertThat(results.people()).hasValue(5_548_440);
    }

    @Test
    void italy_2002_accounts_for_every_application() {
        var results = preset("it-2002").profile().results().orElseThrow();

        assertThat(results.lodged()).hasValue(705_404);
        assertThat(Stream.of(results.granted(), results.refused(), results.closedOtherwise(), results.pending()))
                .isNotEmpty()
                .allMatch(Optional::isPresent);
    }

    private static Programme preset(String id) {
        return Example.PROGRAMMES.findInCatalogue(new ProgrammeId(id)).orElseThrow();
    }
}
