package org.regularis.applications.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.shared.Reference;

/** An application in a list. */
record ApplicationSummaryView(
        String id,
        @Nullable String reference,
        String status,
        String turn,
        String programme,
        Instant startedAt,
        Instant savedAt,
        @Nullable Instant submittedAt) {

    static ApplicationSummaryView of(ApplicationFile file) {
        return new ApplicationSummaryView(
                file.id().toString(),
                file.reference().map(Reference::value).orElse(null),
                ApplicationView.kebab(file.stage()),
                ApplicationView.kebab(file.turn()),
                file.programme().value(),
                file.startedAt(),
                file.savedAt(),
                file.submittedAt().orElse(null));
    }
}
