package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.rules.RuleTable;

/** What the tables' own words and a case's other facts say about where the outcome may turn. */
record SearchCandidates(
        Programme programme,
        String fact,
        Map<String, ? extends @Nullable Object> facts,
        List<RuleTable.Condition> conditions) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])");

    private static final int LAST_YEAR = 9999;
    private static final long MOST_YEARS = 200;

    /** Texts that stand in the cells. */
    List<String> texts() {
        return quoted().filter(text -> date(text).isEmpty() && period(text).isEmpty())
                .distinct()
                .toList();
    }

    /** Numbers that stand in the cells. */
    List<BigDecimal> numbers() {
        return cells().flatMap(cell ->
                        NUMBER.matcher(QUOTED.matcher(cell).replaceAll(" ")).results())
                .map(found -> new BigDecimal(found.group()))
                .distinct()
                .toList();
    }

    /** Days in the cells, the programme's days and those of the case, each also a period of the cells away. */
    List<LocalDate> days() {
        var periods = quoted().flatMap(text -> period(text).stream()).distinct().toList();
        return Stream.of(quoted().flatMap(text -> date(text).stream()), parameters(), stated())
                .flatMap(days -> days)
                .flatMap(day -> Stream.concat(
                        Stream.of(day), periods.stream().flatMap(p -> Stream.of(day.plus(p), day.minus(p)))))
                .distinct()
                .toList();
    }

    private Stream<LocalDate> parameters() {
        return EligibilityRules.parameters(programme).values().stream()
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    private Stream<LocalDate> stated() {
        return facts.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> EligibilityRules.read(programme, entry.getKey(), entry.getValue()))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    private Stream<String> quoted() {
        return cells().flatMap(cell -> QUOTED.matcher(cell).results()).map(found -> found.group(1));
    }

    private Stream<String> cells() {
        return conditions.stream().flatMap(condition -> Stream.of(condition.input(), condition.test()));
    }

    private static List<LocalDate> date(String text) {
        try {
            return Stream.of(LocalDate.parse(text))
                    .filter(day -> Math.abs(day.getYear()) <= LAST_YEAR)
                    .toList();
        } catch (DateTimeParseException notADay) {
            return List.of();
        }
    }

    private static List<Period> period(String text) {
        try {
            return text.startsWith("P")
                    ? Stream.of(Period.parse(text))
                            .filter(SearchCandidates::isWithinReach)
                            .toList()
                    : List.of();
        } catch (ArithmeticException | DateTimeParseException notAPeriod) {
            return List.of();
        }
    }

    /** A text that looks like a period may name one that no calendar has. */
    private static boolean isWithinReach(Period period) {
        return Math.abs(period.toTotalMonths()) <= MOST_YEARS * 12
                && Math.abs((long) period.getDays()) <= MOST_YEARS * 366;
    }
}
