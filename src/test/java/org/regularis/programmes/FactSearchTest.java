package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactChange.Reach;
import org.regularis.programmes.rules.RuleTable;

class FactSearchTest {

    @Test
    void each_better_outcome_is_named_with_its_nearest_value() {
        assertThat(hours(
                        "3",
                        hours -> hours < 10
                                ? Outcome.INELIGIBLE
                                : hours < 20 ? Outcome.OFFICER_REVIEW : Outcome.ELIGIBLE))
                .containsExactly(
                        change("10", Reach.OR_MORE, Outcome.OFFICER_REVIEW),
                        change("20", Reach.OR_MORE, Outcome.ELIGIBLE));
    }

    @Test
    void of_two_ways_to_the_same_outcome_the_nearer_is_named() {
        assertThat(hours("31", hours -> hours < 20 || hours > 40 ? Outcome.ELIGIBLE : Outcome.INELIGIBLE))
                .containsExactly(change("41", Reach.OR_MORE, Outcome.ELIGIBLE));
    }

    @Test
    void a_value_that_only_does_up_to_a_limit_claims_no_more() {
        assertThat(hours("3", hours -> hours >= 20 && hours <= 40 ? Outcome.ELIGIBLE : Outcome.INELIGIBLE))
                .containsExactly(change("20", Reach.THIS, Outcome.ELIGIBLE));
    }

    @Test
    void of_something_unknown_both_ends_of_what_would_do_are_named() {
        assertThat(hours(null, hours -> hours >= 20 && hours <= 40 ? Outcome.ELIGIBLE : Outcome.MORE_EVIDENCE))
                .containsExactly(
                        change("20", Reach.THIS, Outcome.ELIGIBLE), change("40", Reach.THIS, Outcome.ELIGIBLE));
    }

    @Test
    void of_something_unknown_any_value_may_do() {
        assertThat(hours(null, hours -> Outcome.ELIGIBLE))
                .singleElement()
                .extracting(FactChange::reach)
                .isEqualTo(Reach.ANY);
    }

    @Test
    void nothing_is_named_where_nothing_helps() {
        assertThat(hours("30", hours -> Outcome.INELIGIBLE)).isEmpty();
        assertThat(hours(null, hours -> Outcome.INELIGIBLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19.5, 20", "19.999, 20", "0.001, 20", "-5, 20"})
    void fractions_and_odd_numbers_find_the_border_too(String stated, String border) {
        assertThat(hours(stated, hours -> hours < 20 ? Outcome.INELIGIBLE : Outcome.ELIGIBLE))
                .containsExactly(change(border, Reach.OR_MORE, Outcome.ELIGIBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999e15", "-999999999999999e15"})
    void no_number_is_too_large_to_be_looked_at(String stated) {
        assertThat(hours(stated, hours -> Outcome.INELIGIBLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1850-01-01", "2026-05-05", "2200-12-31"})
    void a_day_is_found_from_however_far(String stated) {
        var border = LocalDate.of(2025, 11, 30);
        var search = new FactSearch(
                "entered_on",
                Outcome.INELIGIBLE,
                value -> value.equals(border) ? Outcome.ELIGIBLE : Outcome.INELIGIBLE);
        var condition = new RuleTable.Condition("entered_on", "not(date(\"2025-11-30\"))");

        assertThat(search.along(SearchPoints.ofDates(LocalDate.parse(stated), clues("entered_on", condition))))
                .containsExactly(new FactChange("entered_on", border, Reach.THIS, Outcome.ELIGIBLE));
    }

    @Test
    void a_cell_is_searched_for_numbers_days_periods_and_texts() {
        var clues = clues(
                "works_since",
                new RuleTable.Condition(
                        "works_since", "> filed_on - duration(\"P3M\"), date(\"2020-02-29\"), \"UZB\", 17.5, r2"));

        assertThat(clues.numbers()).containsExactly(new BigDecimal("17.5"));
        assertThat(clues.texts()).containsExactly("UZB");
        assertThat(clues.days())
                .contains(
                        LocalDate.of(2020, 2, 29),
                        programme().profile().cutOff().orElseThrow(),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 10, 1));
    }

    @Test
    void days_and_periods_out_of_reach_are_passed_over() {
        var clues = clues(
                "works_since",
                new RuleTable.Condition(
                        "works_since",
                        "\"P999999999Y\", \"P99999999999Y\", \"P2000000000D\", \"+999999999-12-31\", date(\"2020-02-29\")"));

        assertThat(clues.days()).contains(LocalDate.of(2020, 2, 29)).allSatisfy(day -> assertThat(day.getYear())
                .isBetween(2000, 2100));
    }

    private static List<FactChange> hours(@Nullable String stated, Function<Double, Outcome> rules) {
        var number = stated == null ? null : new BigDecimal(stated);
        var present = number == null ? Outcome.MORE_EVIDENCE : Outcome.INELIGIBLE;
        var search = new FactSearch("hours", present, value -> rules.apply(((BigDecimal) value).doubleValue()));
        return search.along(SearchPoints.ofNumbers(number, clues("hours", new RuleTable.Condition("hours", "< 20"))));
    }

    private static SearchCandidates clues(String fact, RuleTable.Condition condition) {
        return new SearchCandidates(programme(), fact, Map.of("filed_on", "2026-10-01"), List.of(condition));
    }

    private static FactChange change(String value, Reach reach, Outcome outcome) {
        return new FactChange("hours", new BigDecimal(value), reach, outcome);
    }
}
