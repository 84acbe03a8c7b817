package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.RULES;
import static org.regularis.programmes.Example.eligible;
import static org.regularis.programmes.Example.programme;
import static org.regularis.programmes.Example.with;
import static org.regularis.programmes.Example.without;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactChange.Reach;

class FactChangesTest {

    private static final int PEOPLE = 150;

    private final FactChanges changes = new FactChanges(RULES);

    @Test
    void nothing_needs_to_change_for_somebody_eligible() {
        assertThat(of(eligible())).isEmpty();
    }

    @Test
    void the_nearest_day_that_would_do_is_named() {
        assertThat(of(with("entered_on", "2026-03-07")))
                .containsExactly(
                        new FactChange("entered_on", LocalDate.of(2026, 1, 1), Reach.OR_LESS, Outcome.ELIGIBLE));
    }

    @Test
    void a_day_counted_back_from_another_is_found() {
        assertThat(of(with("works_since", "2026-08-20")))
                .containsExactly(
                        new FactChange("works_since", LocalDate.of(2026, 7, 1), Reach.OR_LESS, Outcome.ELIGIBLE));
    }

    @Test
    void the_smallest_number_that_would_do_is_named() {
        assertThat(of(with("hours", "12")))
                .containsExactly(new FactChange("hours", new BigDecimal("20"), Reach.OR_MORE, Outcome.ELIGIBLE));
    }

    @Test
    void a_floor_that_depends_on_another_number_is_found_to_the_cent() {
        var facts = with("hours", "20.37");
        facts.put("wage", "500.5");

        assertThat(of(facts))
                .contains(new FactChange("wage", new BigDecimal("509.25"), Reach.OR_MORE, Outcome.ELIGIBLE));
    }

    @Test
    void fewer_hours_would_do_too_where_the_floor_follows_them() {
        assertThat(of(with("wage", "900")))
                .containsExactlyInAnyOrder(
                        new FactChange("wage", new BigDecimal("1000"), Reach.OR_MORE, Outcome.ELIGIBLE),
                        new FactChange("hours", new BigDecimal("36"), Reach.THIS, Outcome.ELIGIBLE));
    }

    @Test
    void an_unproven_fact_is_one_to_prove() {
        assertThat(of(with("identity_proven", "no")))
                .containsExactly(new FactChange("identity_proven", true, Reach.THIS, Outcome.ELIGIBLE));
    }

    @Test
    void of_several_choices_all_that_would_do_are_named() {
        assertThat(of(with("employer_confirms", null)))
                .extracting(FactChange::value)
                .containsExactly("yes", "amended", "other_evidence");
    }

    @Test
    void what_is_unknown_is_named_with_the_values_that_would_do() {
        assertThat(of(without("wage")))
                .containsExactly(new FactChange("wage", new BigDecimal("1000"), Reach.OR_MORE, Outcome.ELIGIBLE));
        assertThat(of(without("entered_on")))
                .containsExactly(
                        new FactChange("entered_on", LocalDate.of(2026, 1, 1), Reach.OR_LESS, Outcome.ELIGIBLE));
    }

    @Test
    void two_reasons_of_the_same_gravity_are_beyond_any_single_fact() {
        var facts = with("hours", "12");
        facts.put("entered_on", "2026-03-07");

        assertThat(of(facts)).isEmpty();
    }

    @Test
    void a_better_outcome_counts_even_when_it_is_not_the_best() {
        var facts = with("hours", "12");
        facts.put("identity_proven", "no");

        assertThat(of(facts)).extracting(FactChange::outcome).containsExactly(Outcome.MORE_EVIDENCE);
    }

    @Test
    void the_day_of_filing_is_nobodys_to_prove() {
        assertThat(of(with("filed_on", "2026-08-31"))).isEmpty();
    }

    static Stream<Programme> programmesWithRules() {
        return Example.PROGRAMMES.catalogue().stream().filter(Programme::hasRules);
    }

    /** Nothing here knows a programme: the promise holds for all of them, whichever facts may be proven. */
    @ParameterizedTest
    @MethodSource("programmesWithRules")
    void every_change_does_what_it_promises_and_one_step_nearer_does_not(Programme programme) {
        var people = new SomeFacts(programme, 2);
        var named = 0;

        for (int i = 0; i < PEOPLE; i++) {
            var facts = people.next(i % 4 * 0.05);
            named += promisesKept(programme, facts);
        }

        assertThat(named).isPositive();
    }

    @Test
    void promises_are_kept_for_people_who_lack_little() {
        var people = new SomeFacts(programme(), 2);
        var named = 0;

        for (int i = 0; i < PEOPLE; i++) {
            named += promisesKept(programme(), people.near(eligible(), 1 + i % 3));
        }

        assertThat(named).isGreaterThan(100);
    }

    private int promisesKept(Programme programme, Map<String, @Nullable Object> facts) {
        var present = RULES.evaluate(programme, facts).outcome();
        var found = changes.of(programme, facts, fact -> true);
        for (var change : found) {
            assertThat(outcome(programme, facts, change.fact(), change.value()))
                    .as("%s %s", change, facts)
                    .isEqualTo(change.outcome())
                    .isGreaterThan(present);
            nearer(programme, facts, change)
                    .forEach(value -> assertThat(outcome(programme, facts, change.fact(), value))
                            .as("%s before %s %s", value, change, facts)
                            .isLessThan(change.outcome()));
        }
        return found.size();
    }

    /** What chance finds, the search has found: for a fact that is not named no value helps. */
    @Test
    void for_a_fact_that_is_not_named_no_value_helps() {
        var people = new SomeFacts(programme(), 5);

        for (int i = 0; i < 80; i++) {
            var facts = people.near(eligible(), 1 + i % 3);
            var present = RULES.evaluate(programme(), facts).outcome();
            var named = changes.of(programme(), facts, fact -> true).stream()
                    .map(FactChange::fact)
                    .toList();
            for (var fact : programme().facts()) {
                if (!named.contains(fact.name())) {
                    for (int j = 0; j < 4; j++) {
                        var value = people.value(fact);
                        assertThat(outcome(programme(), facts, fact.name(), value))
                                .as("%s %s %s", fact.name(), value, facts)
                                .isLessThanOrEqualTo(present);
                    }
                }
            }
        }
    }

    /** What trying everything by hand finds: for facts with few values, no help is overlooked. */
    @Test
    void no_yes_or_no_and_no_choice_that_would_help_is_overlooked() {
        var people = new SomeFacts(programme(), 3);

        for (int i = 0; i < PEOPLE; i++) {
            var facts = people.near(eligible(), 1 + i % 4);
            var present = RULES.evaluate(programme(), facts).outcome();
            var named = of(facts).stream().map(FactChange::fact).distinct().toList();
            for (var fact : List.of("in_country", "identity_proven", "record_certificate", "employer_confirms")) {
                var values = fact.equals("employer_confirms")
                        ? programme().fact(fact).orElseThrow().choices()
                        : List.of("yes", "no");
                assertThat(named.contains(fact))
                        .as("%s %s", fact, facts)
                        .isEqualTo(values.stream()
                                .anyMatch(value ->
                                        outcome(programme(), facts, fact, value).compareTo(present) > 0));
            }
        }
    }

    @Test
    void looking_asks_the_rules_a_few_hundred_times_at_most() {
        var asked = new AtomicInteger();
        var counting = new FactChanges(new EligibilityRules(Example.PROGRAMMES) {
            @Override
            public Eligibility evaluate(Programme programme, Map<String, ? extends @Nullable Object> facts) {
                asked.incrementAndGet();
                return super.evaluate(programme, facts);
            }
        });
        var people = new SomeFacts(programme(), 4);

        for (int i = 0; i < 60; i++) {
            asked.set(0);
            counting.of(programme(), people.near(eligible(), 1 + i % 3));

            assertThat(asked.get()).isLessThan(700);
        }
    }

    private List<FactChange> of(Map<String, @Nullable Object> facts) {
        return changes.of(programme(), facts);
    }

    private static List<Object> nearer(Programme programme, Map<String, @Nullable Object> facts, FactChange change) {
        var stated = EligibilityRules.read(programme, change.fact(), facts.get(change.fact()));
        return switch (change.value()) {
            case LocalDate day
            when stated instanceof LocalDate was -> List.of(day.isAfter(was) ? day.minusDays(1) : day.plusDays(1));
            case BigDecimal number
            when stated instanceof BigDecimal was -> {
                var step = was.stripTrailingZeros().scale() > 0 || number.scale() > 0
                        ? new BigDecimal("0.01")
                        : BigDecimal.ONE;
                yield List.of(number.compareTo(was) > 0 ? number.subtract(step) : number.add(step));
            }
            default -> List.of();
        };
    }

    private static Outcome outcome(
            Programme programme, Map<String, @Nullable Object> facts, String fact, Object value) {
        return RULES.evaluate(programme, FactSearch.replaced(facts, fact, value))
                .outcome();
    }
}
