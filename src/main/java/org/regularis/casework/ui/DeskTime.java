package org.regularis.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.WorkingCalendars;
import org.regularis.shared.Dates;
import org.regularis.shared.OfficeId;
import org.springframework.stereotype.Component;

/** Dates and deadlines as the desk speaks of them: in the office's working days and the reader's own format. */
@Component
class DeskTime {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Dates dates;
    private final Clock clock;

    DeskTime(Programmes programmes, WorkingCalendars calendars, Dates dates, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.dates = dates;
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

    /** The day of filing, by which the documents of a case are weighed. */
    LocalDate filedOn(CaseAtHand atHand) {
        return dayOf(atHand.office(), atHand.file().openedAt());
    }

    EvidenceWeighing weighing(CaseAtHand atHand) {
        return new EvidenceWeighing(atHand.programme(), filedOn(atHand));
    }

    String day(LocalDate day) {
        return dates.day(day, Words.locale());
    }

    /** An ISO date in the reader's format; anything else as it was typed. */
    String day(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeParseException asTyped) {
            return iso;
        }
    }

    /** Day, time and zone. */
    String moment(Instant instant) {
        return dates.dayAndTime(instant, Words.locale());
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
