package org.regularis.casework.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.ApplicationFiles;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The legal periods of a case, counted from now in the working days of the applicant's region. */
@Component
public class CasePeriods {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    CasePeriods(ApplicationFiles applications, Programmes programmes, WorkingCalendars calendars, Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Period evidence(ApplicationId application) {
        return period(application, Programme.Periods::evidenceReminder, Programme.Periods::evidence);
    }

    public Period employer(ApplicationId application) {
        return period(application, Programme.Periods::employerReminder, Programme.Periods::employer);
    }

    public Period notice(ApplicationId application) {
        return period(application, Programme.Periods::noticeReminder, Programme.Periods::notice);
    }

    private Period period(
            ApplicationId application,
            ToIntFunction<Programme.Periods> reminder,
            ToIntFunction<Programme.Periods> end) {
        var file = applications.require(application);
        var programme = programmes.require(file.programme(), file.programmeVersion());
        var calendar = file.calendar().orElseThrow();
        var now = clock.instant();
        return new Period(
                calendars.deadline(calendar, now, reminder.applyAsInt(programme.periods())),
                calendars.deadline(calendar, now, end.applyAsInt(programme.periods())));
    }

    /** A period in which somebody may answer. */
    public record Period(Instant reminder, Instant end) {

        /** The timers of the process instance wait for these dates. */
        public void setTimers(DelegateExecution execution) {
            execution.setVariable(CaseVariables.REMINDER_AT, Date.from(reminder));
            execution.setVariable(CaseVariables.DEADLINE_AT, Date.from(end));
        }
    }
}
