package org.regularis.decisions.web;

import java.time.Instant;
import java.time.LocalDate;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** An application of the person who reads the page, with its programme and the days of its region. */
@Component
class OwnCase {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final WorkingCalendars calendars;

    OwnCase(ApplicationFiles applications, Programmes programmes, WorkingCalendars calendars) {
        this.applications = applications;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    /** A foreign application is not found. */
    ApplicationFile file(ApplicationId id) {
        return applications.own(id);
    }

    RunningProgramme programme(ApplicationFile file) {
        return programmes.require(file.programme(), file.programmeVersion());
    }

    LocalDate day(ApplicationFile file, Instant moment) {
        return calendars.dayOf(file.calendar().orElseThrow(), moment);
    }
}
