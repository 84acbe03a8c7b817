package org.regularis.programmes;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts working days in the holiday calendar of a region; read from {@code processes/calendars/<id>.yaml}. */
@Component
public class WorkingCalendars {

    /** The last moment of the working day that lies {@code workingDays} after {@code start}, in the calendar's zone. */
    public Instant deadline(String calendar, Instant start, int workingDays) {
        throw new UnsupportedOperationException();
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(String calendar, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** The calendar day on which an instant falls there. */
    public LocalDate dayOf(String calendar, Instant instant) {
        throw new UnsupportedOperationException();
    }
}
