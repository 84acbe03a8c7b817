package org.regularis.decisions;

import java.time.Instant;
import java.time.LocalDate;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.springframework.stereotype.Component;

/** The programme and the working days under which a case is decided. */
@Component
class CaseProgramme {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final WorkingCalendars calendars;

    CaseProgramme(ApplicationFiles applications, Programmes programmes, WorkingCalendars calendars) {
        this.applications = applications;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    RunningProgramme of(ApplicationId application) {
        return of(applications.require(application));
    }

    LocalDate dayOf(ApplicationId application, Instant moment) {
        return calendars.dayOf(calendar(application), moment);
    }

    /** The day of filing in the calendar of the applicant's region. */
    LocalDate filedOn(ApplicationId application) {
        return dayOf(
                application, applications.require(application).submittedAt().orElseThrow());
    }

    Instant deadline(ApplicationId application, Instant start, int workingDays) {
        return calendars.deadline(calendar(application), start, workingDays);
    }

    private CalendarId calendar(ApplicationId application) {
        return applications.require(application).calendar().orElseThrow();
    }

    private RunningProgramme of(ApplicationFile file) {
        return programmes.require(file.programme(), file.programmeVersion());
    }
}
