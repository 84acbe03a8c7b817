package org.regularis.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;

/**
 * A programme as one compares it with others: its parameters in words, the numbers among them, and what came of it.
 *
 * @param country ISO 3166-1 alpha-3; empty for an invented one
 * @param closesOn the last day
 * @param cutOff who arrived after this day is outside the programme
 * @param filers {@code worker}, {@code employer}, {@code family} or {@code union}
 * @param permitMonths how long the first permit lasts; empty when it does not end or nobody knows
 * @param told what is known of each parameter
 */
public record Profile(
        Optional<String> country,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn,
        Optional<LocalDate> cutOff,
        Optional<Integer> minimumStayMonths,
        List<String> filers,
        Optional<Integer> permitMonths,
        Optional<Integer> cap,
        Map<Parameter, Told> told,
        Optional<Results> results) {

    /** What sets one programme apart from another, in the order in which it is compared. */
    public enum Parameter {
        WINDOW,
        CUT_OFF,
        STAY,
        FILER,
        JOB,
        MONEY,
        BARS,
        EVIDENCE,
        CLOCKS,
        CAP,
        REGIONS,
        LANGUAGES,
        AUTHORITIES,
        REMEDY,
        STATUS;

        /** As it is written in {@code programme.yaml}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is known of a parameter, and what it was read in. */
    public record Told(Map<Language, String> text, String source, SourceMark mark) {}

    /**
     * What came of a programme by a day; a number that nobody knows is empty.
     *
     * @param people who lodged them, where that is counted too: one person may lodge several applications
     */
    public record Results(
            Optional<LocalDate> asOf,
            Optional<Integer> lodged,
            Optional<Integer> people,
            Optional<Integer> granted,
            Optional<Integer> refused,
            Optional<Integer> closedOtherwise,
            Optional<Integer> pending,
            Optional<Integer> days,
            Optional<Integer> peakADay,
            Map<Language, String> note,
            String source,
            SourceMark mark) {}

    /** Whether every parameter was read in the law itself; what came of it is no law, an authority may tell it. */
    public boolean isReadInTheLaw() {
        return told.values().stream().map(Told::mark).allMatch(SourceMark::isLegalText)
                && results.stream().map(Results::mark).noneMatch(mark -> mark.isWeakerThan(SourceMark.OFFICIAL));
    }

    /** Days on which people could file, the first and the last included. */
    public OptionalInt windowDays() {
        return opensOn.isPresent() && closesOn.isPresent()
                ? OptionalInt.of(
                        (int) (closesOn.get().toEpochDay() - opensOn.get().toEpochDay()) + 1)
                : OptionalInt.empty();
    }
}
