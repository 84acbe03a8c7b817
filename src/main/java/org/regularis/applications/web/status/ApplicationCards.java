package org.regularis.applications.web.status;

import java.util.Locale;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationsSettings;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Wording;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Component;

/** Says in short where an application is. */
@Component
class ApplicationCards {

    private final SubmissionCheck check;
    private final ApplicationsSettings settings;
    private final Deadlines deadlines;
    private final Wording wording;

    ApplicationCards(SubmissionCheck check, ApplicationsSettings settings, Deadlines deadlines, Wording wording) {
        this.check = check;
        this.settings = settings;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    ApplicationCard of(ApplicationFile file, Locale locale) {
        return new ApplicationCard(
                MyApplication.address(file),
                wording.in(check.programme(file).title(), locale),
                file.reference().map(Reference::value).orElse(null),
                wording.of("applications.stage." + file.stage().name(), locale),
                tag(file),
                file.isDraft(),
                file.takesDocuments() && !file.isDraft(),
                wording.day(file.savedAt(), locale),
                wording.time(file.savedAt(), locale),
                file.submittedAt().map(at -> wording.day(at, locale)).orElse(null),
                file.awaitedBy().map(at -> deadlines.day(file, at, locale)).orElse(null),
                file.isDraft() ? wording.day(file.savedAt().plus(settings.draftExpiry()), locale) : null);
    }

    private static String tag(ApplicationFile file) {
        if (file.stage() == Stage.DECIDED) {
            return "tag done";
        }
        return file.stage() == Stage.WITHDRAWN ? "tag" : file.takesDocuments() ? "tag waiting" : "tag todo";
    }
}
