package org.regularis.decisions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.LawWords.PlaceWords;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
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

    LawWords law(ApplicationFile file, Locale locale) {
        return LawWords.of(programme(file).law(), Language.of(locale));
    }

    /** How to reach the office of the case, where the programme says it. */
    @Nullable
    PlaceWords office(ApplicationFile file, Locale locale) {
        return file.office()
                .flatMap(programme(file)::office)
                .map(place -> PlaceWords.of(place, Language.of(locale)))
                .orElse(null);
    }

    LocalDate day(ApplicationFile file, Instant moment) {
        return calendars.dayOf(file.calendar().orElseThrow(), moment);
    }
}
