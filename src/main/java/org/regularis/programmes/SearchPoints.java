package org.regularis.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a date or a number as points in a row, one step apart.
 *
 * @param below the point at or just below the stated value; null when nothing is stated
 * @param above the point at or just above it
 * @param tries points worth a try: where the tables or the case hint at a turn, small and large steps, the ends
 */
record SearchPoints(@Nullable Long below, @Nullable Long above, NavigableSet<Long> tries, LongFunction<Object> values) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final long FARTHEST_DAYS = 1L << 15;
    private static final long LARGEST = 1_000_000_000;
    private static final BigDecimal BEYOND = BigDecimal.valueOf(LARGEST).scaleByPowerOfTen(3);
    private static final int CENTS = 2;

    /** In days. */
    static SearchPoints ofDates(@Nullable LocalDate stated, SearchCandidates clues) {
        var tries = new TreeSet<Long>();
        clues.days().forEach(day -> around(tries, day.toEpochDay()));
        if (stated != null) {
            LongStream.iterate(1, step -> step <= FARTHEST_DAYS, step -> step * 2)
                    .forEach(step -> stepAside(tries, stated.toEpochDay(), step));
        }
        var point = stated == null ? null : stated.toEpochDay();
        return new SearchPoints(
                point, point, within(tries, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay()), LocalDate::ofEpochDay);
    }

    /** In whole numbers, or in hundredths where the stated value or the tables have a fraction. */
    static SearchPoints ofNumbers(@Nullable BigDecimal stated, SearchCandidates clues) {
        var known = Stream.concat(clues.numbers().stream(), Stream.ofNullable(stated))
                .toList();
        var decimals = known.stream().allMatch(SearchPoints::isWhole) ? 0 : CENTS;
        var tries = new TreeSet<Long>();
        clues.numbers().forEach(number -> around(tries, point(number, decimals, RoundingMode.FLOOR)));
        var below = stated == null ? null : point(stated, decimals, RoundingMode.FLOOR);
        var above = stated == null ? null : point(stated, decimals, RoundingMode.CEILING);
        var largest = point(BigDecimal.valueOf(LARGEST), decimals, RoundingMode.FLOOR);
        LongStream.iterate(1, step -> step < largest, step -> step * 10)
                .forEach(step -> stepAside(tries, below == null ? 0 : below, step));
        var least = Math.min(0, below == null ? 0 : below);
        return new SearchPoints(
                below,
                above,
                within(tries, least, largest),
                point -> plain(BigDecimal.valueOf(point, decimals).stripTrailingZeros()));
    }

    Object value(long point) {
        return values.apply(point);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static long point(BigDecimal number, int decimals, RoundingMode rounding) {
        return number.min(BEYOND)
                .max(BEYOND.negate())
                .setScale(decimals, rounding)
                .unscaledValue()
                .longValueExact();
    }

    /** 1000 and not 1E+3. */
    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(0, number.scale()));
    }

    private static void around(NavigableSet<Long> tries, long point) {
        tries.add(point);
        stepAside(tries, point, 1);
    }

    private static void stepAside(NavigableSet<Long> tries, long point, long step) {
        tries.add(point - step);
        tries.add(point + step);
    }

    private static NavigableSet<Long> within(NavigableSet<Long> tries, long least, long largest) {
        tries.add(least);
        tries.add(largest);
        return new TreeSet<>(tries.subSet(least, true, largest, true));
    }
}
