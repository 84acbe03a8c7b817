package org.regularis.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Dates;
import org.springframework.stereotype.Component;

/** Dates and deadlines as the desk speaks of them: in the working days of a case's calendar and the reader's own format. */
@Component
public class DeskDates {

    private final WorkingCalendars calendars;
    private final Dates dates;
    private final Clock clock;

    DeskDates(WorkingCalendars calendars, Dates dates, Clock clock) {
        this.calendars = calendars;
        this.dates = dates;
        this.clock = clock;
    }

    /** How far away a deadline is from now. */
    public Due due(CalendarId calendar, Instant deadline) {
        return due(calendar, clock.instant(), deadline);
    }

    /** How far away a deadline was at some moment, for a clock that stood still then. */
    public Due due(CalendarId calendar, Instant from, Instant deadline) {
        LocalDate today = calendars.dayOf(calendar, from);
        LocalDate day = calendars.dayOf(calendar, deadline);
        return new Due(calendars.workingDaysBetween(calendar, today, day), day.isBefore(today));
    }

    /** The day on which something falls in a calendar, in the reader's format. */
    public String day(CalendarId calendar, Instant instant) {
        return day(dayOf(calendar, instant));
    }

    LocalDate dayOf(CalendarId calendar, Instant instant) {
        return calendars.dayOf(calendar, instant);
    }

    /** The day of filing, by which the documents of a case are weighed. */
    public LocalDate filedOn(OpenCase atHand) {
        return dayOf(atHand.calendar(), atHand.file().openedAt());
    }

    public EvidenceWeighing weighing(OpenCase atHand) {
        return new EvidenceWeighing(atHand.programme(), filedOn(atHand));
    }

    public String day(LocalDate day) {
        return dates.day(day, Labels.locale());
    }

    /** An ISO date in the reader's format; anything else as it was typed. */
    public String day(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeParseException asTyped) {
            return iso;
        }
    }

    /** Day, time and zone. */
    public String moment(Instant instant) {
        return dates.dayAndTime(instant, Labels.locale());
    }
}
