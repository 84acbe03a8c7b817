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

/** The numbers of the comparison as the reader writes them, and those that follow from others. */
record Figures(Locale reader) {

    private static final int WHOLE_FROM = 10;

    Said count(int number, boolean verified) {
        return new Said(format(0).format(number), String.valueOf(number), "", verified);
    }

    /** Of those who were granted or refused. */
    Optional<Said> shareGranted(Results results) {
        return results.granted().flatMap(granted -> results.refused()
                .filter(refused -> granted + refused > 0)
                .map(refused -> share(granted, granted + refused, results.verified())));
    }

    Said average(int lodged, int days, boolean verified) {
        int decimals = lodged / days < WHOLE_FROM ? 1 : 0;
        var average = BigDecimal.valueOf(lodged).divide(BigDecimal.valueOf(days), decimals, RoundingMode.HALF_UP);
        return new Said(format(decimals).format(average), average.toPlainString(), "", verified);
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

    boolean areDaysVerified(Programme programme) {
        return counted(programme).isPresent()
                ? programme.profile().results().map(Results::verified).orElse(false)
                : Optional.ofNullable(programme.profile().told().get(Parameter.WINDOW))
                        .map(Told::verified)
                        .orElse(false);
    }

    private static Optional<Integer> counted(Programme programme) {
        return programme.profile().results().flatMap(Results::days);
    }

    private Said share(int part, int whole, boolean verified) {
        var share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
        var format = NumberFormat.getPercentInstance(reader);
        format.setMaximumFractionDigits(1);
        return new Said(format.format(share), share.toPlainString(), "", verified);
    }

    private NumberFormat format(int decimals) {
        var format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
