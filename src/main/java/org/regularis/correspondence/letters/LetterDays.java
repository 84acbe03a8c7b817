package org.regularis.correspondence.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.Dates;
import org.springframework.stereotype.Component;

/** Writes days as a letter says them: in its language and the calendar of its case. */
@Component
class LetterDays {

    private final WorkingCalendars calendars;
    private final Dates dates;
    private final Clock clock;

    LetterDays(WorkingCalendars calendars, Dates dates, Clock clock) {
        this.calendars = calendars;
        this.dates = dates;
        this.clock = clock;
    }

    String of(LetterSubject about, LocalDate day) {
        return dates.day(day, about.locale());
    }

    String of(LetterSubject about, Instant moment) {
        return of(about, calendars.dayOf(about.calendar(), moment));
    }

    /** The last day of a period that begins now. */
    String after(LetterSubject about, int workingDays) {
        return of(about, calendars.deadline(about.calendar(), clock.instant(), workingDays));
    }
}
