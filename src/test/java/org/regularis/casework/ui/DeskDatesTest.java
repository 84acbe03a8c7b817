package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.MovableClock;
import org.regularis.shared.CalendarId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DeskDatesTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private static final CalendarId NORTHERN = new CalendarId("northern");

    @Autowired
    DeskDates time;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToTheStart() {
        clock.moveTo(START);
    }

    @Test
    void a_weekend_does_not_count() {
        clock.moveTo(Instant.parse("2026-10-02T09:00:00Z"));

        assertThat(time.due(NORTHERN, Instant.parse("2026-10-05T18:00:00Z"))).isEqualTo(new Due(1, false));
    }

    @Test
    void on_the_weekend_after_a_friday_the_deadline_of_that_friday_is_over() {
        clock.moveTo(Instant.parse("2026-10-03T09:00:00Z"));

        Due due = time.due(NORTHERN, Instant.parse("2026-10-02T18:00:00Z"));

        assertThat(due.level()).isEqualTo(Due.Level.LATE);
        assertThat(due.workingDays()).isZero();
    }

    @Test
    void a_clock_that_stood_still_is_read_as_it_stood() {
        Instant stopped = Instant.parse("2026-10-05T09:00:00Z");

        Due due = time.due(NORTHERN, stopped, Instant.parse("2026-10-09T18:00:00Z"));

        assertThat(due).isEqualTo(new Due(4, false));
    }
}
