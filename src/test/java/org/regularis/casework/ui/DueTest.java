package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.programmes.Example;
import org.regularis.shared.OfficeId;

class DueTest {

    private static final OfficeId NORTH = new OfficeId("north");

    @ParameterizedTest
    @CsvSource({"-1, true, LATE", "0, true, LATE", "0, false, TODAY", "1, false, SOON", "3, false, SOON", "4, false, LATER"})
    void the_closer_the_deadline_the_louder_it_is(int workingDays, boolean past, Due.Level level) {
        assertThat(new Due(workingDays, past).level()).isEqualTo(level);
    }

    @Test
    void a_weekend_does_not_count() {
        Due due = onDay("2026-10-02").due(NORTH, Instant.parse("2026-10-05T18:00:00Z"));

        assertThat(due).isEqualTo(new Due(1, false));
    }

    @Test
    void on_the_weekend_after_a_friday_the_deadline_of_that_friday_is_over() {
        Due due = onDay("2026-10-03").due(NORTH, Instant.parse("2026-10-02T18:00:00Z"));

        assertThat(due.level()).isEqualTo(Due.Level.LATE);
        assertThat(due.workingDays()).isZero();
    }

    private static DeskTime onDay(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
        return new DeskTime(Example.PROGRAMMES, Example.CALENDARS, clock);
    }
}
