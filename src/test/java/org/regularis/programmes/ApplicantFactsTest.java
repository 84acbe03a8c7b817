package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicantFactsTest {

    private static final LocalDate FILED_ON = LocalDate.of(2026, 10, 1);

    @Test
    void answers_feed_the_facts_that_name_them() {
        var facts = facts(
                "person.birthDate",
                "1990-02-03",
                "person.sex",
                "F",
                "person.citizenship",
                "KGZ",
                "person.region",
                "lakeside",
                "employment.sector",
                "care",
                "employment.since",
                "2025-11-01",
                "employment.hoursPerWeek",
                " 32.5 ",
                "employment.monthlyWage",
                "900",
                "employment.contract",
                "oral");

        assertThat(facts)
                .containsOnly(
                        Map.entry("birth_date", "1990-02-03"),
                        Map.entry("sex", "F"),
                        Map.entry("citizenship", "KGZ"),
                        Map.entry("region", "lakeside"),
                        Map.entry("sector", "care"),
                        Map.entry("works_since", "2025-11-01"),
                        Map.entry("hours", "32.5"),
                        Map.entry("wage", "900"),
                        Map.entry("contract", "oral"));
    }

    @Test
    void what_is_empty_or_cannot_be_read_states_nothing() {
        assertThat(facts(
                        "person.birthDate",
                        "3.2.1990",
                        "person.sex",
                        "",
                        "employment.hoursPerWeek",
                        "a lot",
                        "presence.0.from",
                        "spring",
                        "presence.99999999999.from",
                        "2025-01-01"))
                .isEmpty();
    }

    @Test
    void stays_that_follow_each_other_make_one_unbroken_stay() {
        var facts = facts(
                "presence.1.from",
                "2025-03-01",
                "presence.1.to",
                "",
                "presence.0.from",
                "2024-05-01",
                "presence.0.to",
                "2025-02-28",
                "presence.2.from",
                "2020-01-01",
                "presence.2.to",
                "2020-06-30");

        assertThat(facts)
                .containsOnly(
                        Map.entry("entered_on", "2020-01-01"),
                        Map.entry("presence_since", "2024-05-01"),
                        Map.entry("in_country", "true"));
    }

    @Test
    void one_missing_day_breaks_the_stay() {
        assertThat(facts(
                        "presence.0.from",
                        "2024-05-01",
                        "presence.0.to",
                        "2025-02-27",
                        "presence.1.from",
                        "2025-03-01"))
                .containsEntry("presence_since", "2025-03-01");
    }

    @Test
    void a_long_stay_is_not_cut_by_a_short_one_inside_it() {
        assertThat(facts(
                        "presence.0.from",
                        "2024-05-01",
                        "presence.1.from",
                        "2024-06-01",
                        "presence.1.to",
                        "2024-06-02"))
                .containsEntry("presence_since", "2024-05-01");
    }

    @Test
    void somebody_who_has_left_has_no_unbroken_stay() {
        var facts = facts("presence.0.from", "2024-05-01", "presence.0.to", "2026-09-30");

        assertThat(facts).containsEntry("in_country", "false").containsEntry("presence_since", null);
    }

    @Test
    void stays_that_cannot_be_are_left_out() {
        assertThat(facts(
                        "presence.0.from",
                        "2026-12-01",
                        "presence.1.from",
                        "2025-05-01",
                        "presence.1.to",
                        "2025-04-01"))
                .isEmpty();
    }

    @Test
    void what_is_stated_can_be_judged() {
        var facts = new HashMap<String, @Nullable String>(
                facts("presence.0.from", "2024-05-01", "person.birthDate", "1990-02-03"));

        assertThat(Example.RULES.evaluate(programme(), facts).reasons()).isEmpty();
    }

    private static Map<String, @Nullable String> facts(String... answers) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) {
            map.put(answers[i], answers[i + 1]);
        }
        return ApplicantFacts.of(programme(), map, FILED_ON);
    }
}
