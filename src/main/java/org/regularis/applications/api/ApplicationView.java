package org.regularis.applications.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.answers.AnswerKey.Section;
import org.regularis.documents.DocumentSummary;
import org.regularis.shared.Reference;

/**
 * An application as its owner gets it.
 *
 * @param reference null until it is submitted
 * @param status {@code draft}, {@code completeness-check} and so on: the stage
 * @param turn whose turn it is: {@code applicant}, {@code employer}, {@code office} or {@code nobody}
 */
record ApplicationView(
        String id,
        @Nullable String reference,
        String status,
        String turn,
        String awaited,
        @Nullable Instant awaitedBy,
        String programme,
        String programmeVersion,
        String language,
        Instant startedAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        int version,
        Map<String, String> person,
        Map<String, String> identityDocument,
        List<Map<String, String>> presence,
        Map<String, String> employment,
        List<DocumentView> documents) {

    static ApplicationView of(ApplicationFile file, List<DocumentSummary> documents) {
        return new ApplicationView(
                file.id().toString(),
                file.reference().map(Reference::value).orElse(null),
                kebab(file.stage()),
                kebab(file.turn()),
                kebab(file.awaited()),
                file.awaitedBy().orElse(null),
                file.programme().value(),
                file.programmeVersion(),
                file.language().code(),
                file.startedAt(),
                file.savedAt(),
                file.submittedAt().orElse(null),
                file.version(),
                AnswerJson.section(Section.PERSON, file.answers()),
                AnswerJson.section(Section.IDENTITY_DOCUMENT, file.answers()),
                AnswerJson.presence(file.answers()),
                AnswerJson.section(Section.EMPLOYMENT, file.answers()),
                documents.stream().map(DocumentView::of).toList());
    }

    static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
