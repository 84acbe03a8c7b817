package org.regularis.comparison.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.comparison.ui.ComparedRow.Said;
import org.regularis.programmes.Profile.Parameter;
import org.regularis.programmes.Profile.Results;
import org.regularis.programmes.Profile.Told;
import org.regularis.programmes.Programme;
import org.regularis.shared.SourceMark;

/** The numbers of the comparison as the reader writes them, and those that follow from others. */
record Figures(Locale reader) {

    private static final int WHOLE_FROM = 10;

    Said count(int number, SourceMark mark) {
        return Said.of(format(0).format(number), String.valueOf(number), mark);
    }

    /** Of those who were granted or refused. */
    Optional<Said> shareGranted(Results results) {
        return results.granted().flatMap(granted -> results.refused()
                .filter(refused -> granted + refused > 0)
                .map(refused -> share(granted, granted + refused, results.mark())));
    }

    Said average(int lodged, int days, SourceMark mark) {
        int decimals = lodged / days < WHOLE_FROM ? 1 : 0;
        var average = BigDecimal.valueOf(lodged).divide(BigDecimal.valueOf(days), decimals, RoundingMode.HALF_UP);
        return Said.of(format(decimals).format(average), average.toPlainString(), mark);
    }

    /** Days on which people could file: as they were counted, else from the first to the last. */
    Optional<Integer> days(Programme programme) {
        var window = programme.profile().windowDays();
        return counted(programme).or(() -> window.isPresent() ? Optional.of(window.getAsInt()) : Optional.empty());
    }

    /** The same, but only those before the count of what was lodged. */
    Optional<Integer> daysUntilCounted(Programme programme) {
        var profile = programme.profile();
        var end = Stream.concat(profile.closesOn().stream(), profile.results().flatMap(Results::asOf).stream())
                .min(Comparator.naturalOrder());
        return counted(programme).or(() -> profile.opensOn()
                .flatMap(opens -> end.map(last -> (int) ChronoUnit.DAYS.between(opens, last) + 1)
                        .filter(days -> days > 0)));
    }

    /** What the days were read in: the count of them, else the window. */
    SourceMark markOfDays(Programme programme) {
        var profile = programme.profile();
        return (counted(programme).isPresent()
                        ? profile.results().map(Results::mark)
                        : Optional.ofNullable(profile.told().get(Parameter.WINDOW))
                                .map(Told::mark))
                .orElse(SourceMark.TO_BE_CHECKED);
    }

    private static Optional<Integer> counted(Programme programme) {
        return programme.profile().results().flatMap(Results::days);
    }

    private Said share(int part, int whole, SourceMark mark) {
        var share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
        var format = NumberFormat.getPercentInstance(reader);
        format.setMaximumFractionDigits(1);
        return Said.of(format.format(share), share.toPlainString(), mark);
    }

    private NumberFormat format(int decimals) {
        var format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
