package org.regularis.programmes.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.regularis.programmes.Example.CALENDARS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.shared.CalendarId;

class WorkingCalendarsTest {

    private static final CalendarId NORTHERN = new CalendarId("northern");
    private static final CalendarId SOUTHERN = new CalendarId("southern");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    @ParameterizedTest(name = "{2} working days after {1} in {0} is {3}")
    @CsvSource({
        "northern, 2026-09-14, 1, 2026-09-15",
        "northern, 2026-09-18, 1, 2026-09-21",
        "northern, 2026-09-19, 1, 2026-09-21",
        "northern, 2026-09-14, 10, 2026-09-28",
        "northern, 2026-09-07, 1, 2026-09-08",
        "southern, 2026-09-07, 1, 2026-09-09",
        "northern, 2026-04-03, 1, 2026-04-07",
        "northern, 2026-12-23, 1, 2026-12-28",
        "northern, 2026-12-30, 1, 2027-01-04",
        "northern, 2026-09-19, 0, 2026-09-21",
        "northern, 2026-09-14, 0, 2026-09-14",
    })
    void weekends_and_holidays_do_not_count(CalendarId calendar, LocalDate start, int days, LocalDate expected) {
        var deadline =
                CALENDARS.deadline(calendar, start.atTime(10, 0).atZone(ZONE).toInstant(), days);

        assertThat(deadline).isEqualTo(expected.atTime(23, 59, 59).atZone(ZONE).toInstant());
    }

    @Test
    void the_day_is_the_day_of_the_region() {
        var justAfterMidnightThere = Instant.parse("2026-09-14T22:30:00Z");

        assertThat(CALENDARS.dayOf(NORTHERN, justAfterMidnightThere)).isEqualTo("2026-09-15");
        assertThat(CALENDARS.deadline(NORTHERN, justAfterMidnightThere, 1)).isEqualTo("2026-09-16T21:59:59Z");
    }

    @Test
    void a_deadline_in_winter_follows_the_winter_clock() {
        assertThat(CALENDARS.deadline(NORTHERN, Instant.parse("2026-10-23T08:00:00Z"), 1))
                .isEqualTo("2026-10-26T22:59:59Z");
    }

    @Test
    void a_deadline_never_falls_on_a_day_off_and_counts_exactly_its_working_days() {
        var random = new Random(2026);
        for (int i = 0; i < 2000; i++) {
            var calendar = random.nextBoolean() ? NORTHERN : SOUTHERN;
            var start = randomMoment(random);
            int days = random.nextInt(1, 90);

            var deadline = CALENDARS.deadline(calendar, start, days);

            var from = CALENDARS.dayOf(calendar, start);
            var to = CALENDARS.dayOf(calendar, deadline);
            assertThat(to.getDayOfWeek()).isNotIn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            assertThat(CALENDARS.workingDaysBetween(calendar, to.minusDays(1), to))
                    .as("%s is a working day", to)
                    .isOne();
            assertThat(CALENDARS.workingDaysBetween(calendar, from, to)).isEqualTo(days);
        }
    }

    @Test
    void a_later_start_or_a_longer_period_never_ends_earlier() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var start = randomMoment(random);
            var later = start.plus(Duration.ofHours(random.nextInt(400)));
            int days = random.nextInt(1, 60);

            assertThat(CALENDARS.deadline(NORTHERN, later, days))
                    .isAfterOrEqualTo(CALENDARS.deadline(NORTHERN, start, days));
            assertThat(CALENDARS.deadline(NORTHERN, start, days + 1))
                    .isAfter(CALENDARS.deadline(NORTHERN, start, days));
        }
    }

    @Test
    void a_pause_moves_the_end_by_as_many_working_days() {
        var random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            var start = randomMoment(random);
            int pausedAfter = random.nextInt(0, 30);
            int paused = random.nextInt(0, 30);
            var pause = CALENDARS.deadline(NORTHERN, start, pausedAfter);
            var resume = CALENDARS.deadline(NORTHERN, pause, paused);

            int used = CALENDARS.workingDaysBetween(
                    NORTHERN, CALENDARS.dayOf(NORTHERN, start), CALENDARS.dayOf(NORTHERN, pause));
            var end = CALENDARS.deadline(NORTHERN, resume, 60 - used);

            assertThat(end).isEqualTo(CALENDARS.deadline(NORTHERN, start, 60 + paused));
        }
    }

    @Test
    void days_between_are_negative_backwards() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var one = CALENDARS.dayOf(SOUTHERN, randomMoment(random));
            var other = CALENDARS.dayOf(SOUTHERN, randomMoment(random));

            assertThat(CALENDARS.workingDaysBetween(SOUTHERN, one, other))
                    .isEqualTo(-CALENDARS.workingDaysBetween(SOUTHERN, other, one));
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDARS.deadline(NORTHERN, Instant.EPOCH, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDARS.dayOf(new CalendarId("moon"), Instant.EPOCH));
    }

    private static Instant randomMoment(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(4 * 365 * 24 * 60)));
    }
}
