package org.regularis.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.WorkingCalendars;
import org.regularis.shared.OfficeId;
import org.springframework.stereotype.Component;

/** Dates and deadlines as the desk speaks of them: in the office's working days and the reader's own format. */
@Component
class DeskTime {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    DeskTime(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How far away a deadline is from now. */
    Due due(OfficeId office, Instant deadline) {
        return due(office, clock.instant(), deadline);
    }

    /** How far away a deadline was at some moment, for a clock that stood still then. */
    Due due(OfficeId office, Instant from, Instant deadline) {
        String calendar = calendarOf(office);
        LocalDate today = calendars.dayOf(calendar, from);
        LocalDate day = calendars.dayOf(calendar, deadline);
        return new Due(calendars.workingDaysBetween(calendar, today, day), day.isBefore(today));
    }

    /** The day on which something falls for an office, in the reader's format. */
    String day(OfficeId office, Instant instant) {
        return day(dayOf(office, instant));
    }

    LocalDate dayOf(OfficeId office, Instant instant) {
        return calendars.dayOf(calendarOf(office), instant);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.locale()).format(day);
    }

    /** Day, time and zone. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Words.locale())
                .format(instant.atZone(clock.getZone()));
    }

    String zone() {
        return clock.getZone().getId();
    }

    /** An office keeps the calendar of the regions whose cases it handles. */
    private String calendarOf(OfficeId office) {
        return programmes.all().stream()
                .flatMap(programme -> programme.regions().stream())
                .filter(region -> region.office().equals(office))
                .map(Programme.Region::calendar)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No region belongs to office " + office));
    }
}
