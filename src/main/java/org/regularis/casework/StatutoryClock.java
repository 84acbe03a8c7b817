package org.regularis.casework;

import java.time.Clock;
import java.time.Instant;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.WithinModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The statutory clock of a case. It runs in working days, stands still while it is the applicant's turn, and moves
 * the two timers of the lifecycle with it. A timer that has fired stays fired.
 */
@WithinModule
@Component
public class StatutoryClock {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingCalendars calendars;
    private final CaseEvents ledger;
    private final CaseProcess process;

    StatutoryClock(JdbcClient jdbc, Clock clock, WorkingCalendars calendars, CaseEvents ledger, CaseProcess process) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendars = calendars;
        this.ledger = ledger;
        this.process = process;
    }

    public void stop(ApplicationId application) {
        jdbc.sql("""
                update case_file set clock_stopped_at = :now
                where application = :application and clock_stopped_at is null and closed_at is null
                returning lifecycle""")
                .param("now", Columns.timestamp(clock.instant()))
                .param("application", application.value())
                .query(String.class)
                .optional()
                .ifPresent(lifecycle -> {
                    process.stopClock(lifecycle);
                    ledger.record(application, CaseEventKind.CLOCK_STOPPED);
                });
    }

    public void resume(ApplicationId application) {
        jdbc.sql("""
                select lifecycle, calendar, clock_ends_at, clock_warning_at, clock_stopped_at from case_file
                where application = ? and clock_stopped_at is not null and closed_at is null""")
                .param(application.value())
                .query((row, number) -> new Stopped(
                        row.getString("lifecycle"),
                        new CalendarId(row.getString("calendar")),
                        Columns.instant(row, "clock_ends_at"),
                        Columns.instant(row, "clock_warning_at"),
                        Columns.instant(row, "clock_stopped_at")))
                .optional()
                .ifPresent(stopped -> resume(application, stopped));
    }

    private void resume(ApplicationId application, Stopped stopped) {
        var ends = moved(stopped, stopped.endsAt());
        var warning = moved(stopped, stopped.warningAt());
        jdbc.sql("""
                update case_file set clock_stopped_at = null, clock_ends_at = :ends, clock_warning_at = :warning
                where application = :application""")
                .param("ends", Columns.timestamp(ends))
                .param("warning", Columns.timestamp(warning))
                .param("application", application.value())
                .update();
        process.moveClock(stopped.lifecycle(), warning, ends);
        ledger.record(application, CaseEventKind.CLOCK_RESUMED);
    }

    /** As many working days from now as were left when the clock stopped; what had passed by then stays passed. */
    private Instant moved(Stopped stopped, Instant date) {
        if (!date.isAfter(stopped.at())) {
            return date;
        }
        var calendar = stopped.calendar();
        int left = calendars.workingDaysBetween(
                calendar, calendars.dayOf(calendar, stopped.at()), calendars.dayOf(calendar, date));
        return calendars.deadline(calendar, clock.instant(), left);
    }

    private record Stopped(String lifecycle, CalendarId calendar, Instant endsAt, Instant warningAt, Instant at) {}
}
