package org.regularis.applications.web;

import java.time.Instant;
import java.util.Locale;
import org.regularis.applications.ApplicationFile;
import org.regularis.programmes.WorkingCalendars;
import org.springframework.stereotype.Component;

/** The last days of periods, which end with the day of the applicant's region. */
@Component
class Deadlines {

    private final WorkingCalendars calendars;
    private final Wording wording;

    Deadlines(WorkingCalendars calendars, Wording wording) {
        this.calendars = calendars;
        this.wording = wording;
    }

    /** @param file a submitted application */
    String day(ApplicationFile file, Instant deadline, Locale locale) {
        return wording.day(calendars.dayOf(file.calendar().orElseThrow(), deadline), locale);
    }
}
