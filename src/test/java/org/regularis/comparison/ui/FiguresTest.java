package org.regularis.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regularis.programmes.Preset;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Profile.Results;
import org.regularis.programmes.Programme;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;

class FiguresTest {

    private static final Figures FIGURES = new Figures(Locale.ENGLISH);
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 8, 15);

    @Test
    void the_share_is_of_those_who_were_granted_or_refused() {
        assertThat(FIGURES.shareGranted(results(null, null, 75, 25))
                        .orElseThrow()
                        .shown())
                .isEqualTo("75%");
        assertThat(FIGURES.shareGranted(results(null, null, 1, 2)).orElseThrow())
                .satisfies(share -> assertThat(share.shown()).isEqualTo("33.3%"))
                .satisfies(share -> assertThat(share.plain()).isEqualTo("0.333"));
    }

    @Test
    void no_share_is_made_up() {
        assertThat(FIGURES.shareGranted(results(null, null, 75, null))).isEmpty();
        assertThat(FIGURES.shareGranted(results(null, null, null, 5))).isEmpty();
        assertThat(FIGURES.shareGranted(results(null, null, 0, 0))).isEmpty();
    }

    @Test
    void a_small_average_has_a_decimal() {
        assertThat(FIGURES.average(207870, 76, SourceMark.OFFICIAL).shown()).isEqualTo("2,735");
        assertThat(FIGURES.average(207870, 76, SourceMark.OFFICIAL).plain()).isEqualTo("2735");
        assertThat(FIGURES.average(95, 10, SourceMark.OFFICIAL).shown()).isEqualTo("9.5");
    }

    @Test
    void days_of_filing_are_those_of_the_window_unless_somebody_counted() {
        assertThat(FIGURES.days(programme(results(null, null, 1, 1)))).contains(76);
        assertThat(FIGURES.days(programme(results(null, 60, 1, 1)))).contains(60);
    }

    @Test
    void an_average_looks_no_further_than_the_day_of_the_count() {
        assertThat(FIGURES.daysUntilCounted(programme(results(LocalDate.of(2020, 6, 30), null, 1, 1))))
                .contains(30);
        assertThat(FIGURES.daysUntilCounted(programme(results(LocalDate.of(2022, 1, 1), null, 1, 1))))
                .contains(76);
        assertThat(FIGURES.daysUntilCounted(programme(results(LocalDate.of(2020, 5, 1), null, 1, 1))))
                .isEmpty();
        assertThat(FIGURES.daysUntilCounted(programme(results(LocalDate.of(2020, 6, 30), 60, 1, 1))))
                .contains(60);
    }

    private static Results results(
            @Nullable LocalDate asOf, @Nullable Integer days, @Nullable Integer granted, @Nullable Integer refused) {
        return new Results(
                Optional.ofNullable(asOf),
                Optional.of(100),
                Optional.empty(),
                Optional.ofNullable(granted),
                Optional.ofNullable(refused),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(days),
                Optional.empty(),
                Map.of(),
                "a paper",
                SourceMark.OFFICIAL);
    }

    private static Programme programme(Results results) {
        var profile = new Profile(
                Optional.empty(),
                Optional.of(FIRST),
                Optional.of(LAST),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(results));
        return new Preset(new Programme.Basics(
                new ProgrammeId("one"), "1", Map.of(), Map.of(), profile, List.of(), List.of(), List.of()));
    }
}
