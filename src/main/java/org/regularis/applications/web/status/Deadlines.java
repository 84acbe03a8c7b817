package org.regularis.applications.web.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.Turn;
import org.regularis.applications.web.Wording;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.CalendarId;
import org.springframework.stereotype.Component;

/** The last days of periods, which end with the day of the applicant's region. */
@Component
class Deadlines {

    private final SubmissionCheck check;
    private final WorkingCalendars calendars;
    private final Wording wording;
    private final Clock clock;

    Deadlines(SubmissionCheck check, WorkingCalendars calendars, Wording wording, Clock clock) {
        this.check = check;
        this.calendars = calendars;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param file a submitted application */
    String day(ApplicationFile file, Instant deadline, Locale locale) {
        return wording.day(calendars.dayOf(file.calendar().orElseThrow(), deadline), locale);
    }

    /** The last day that the law gives the office; days on which it waited for the applicant do not count. */
    String expected(ApplicationFile file, List<ProgressEntry> history, Locale locale) {
        var calendar = file.calendar().orElseThrow();
        var days = check.programme(file).periods().statutory() + daysWaited(history, calendar);
        return day(file, calendars.deadline(calendar, file.submittedAt().orElseThrow(), days), locale);
    }

    private int daysWaited(List<ProgressEntry> history, CalendarId calendar) {
        int days = 0;
        for (int number = 0; number < history.size(); number++) {
            if (history.get(number).turn() == Turn.APPLICANT) {
                var until =
                        number + 1 < history.size() ? history.get(number + 1).at() : clock.instant();
                days += calendars.workingDaysBetween(
                        calendar,
                        calendars.dayOf(calendar, history.get(number).at()),
                        calendars.dayOf(calendar, until));
            }
        }
        return days;
    }
}
