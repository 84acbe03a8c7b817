package org.regularis.applications.web;

import java.util.Locale;
import java.util.UUID;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.Questions.Reader;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Component;

/** Opens the application that a page is about. */
@Component
public class MyApplication {

    private final ApplicationFiles files;
    private final SubmissionCheck check;

    MyApplication(ApplicationFiles files, SubmissionCheck check) {
        this.files = files;
        this.check = check;
    }

    public ApplicationFile open(String id) {
        return files.own(idOf(id));
    }

    public Reader reader(ApplicationFile file, Locale locale) {
        return new Reader(check.programme(file), locale);
    }

    static ApplicationId idOf(String text) {
        return new ApplicationId(uuid(text));
    }

    public static DocumentId documentIdOf(String text) {
        return new DocumentId(uuid(text));
    }

    public static String address(ApplicationFile file) {
        return "/my/applications/" + file.id();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
