package org.regularis.casework.ui;

import org.regularis.applications.ApplicationFile;
import org.regularis.casework.CaseFile;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;

/** The case that lies open on the desk; whoever holds one has been let in by {@code CaseFiles}. */
public record OpenCase(CaseFile file, ApplicationFile application, RunningProgramme programme) {

    public ApplicationId id() {
        return file.application();
    }

    public CalendarId calendar() {
        return file.calendar();
    }
}
