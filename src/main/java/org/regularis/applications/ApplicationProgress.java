package org.regularis.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Writes down where a case is for its applicant to read; called by the process and its listeners only. */
@Component
public class ApplicationProgress {

    /** @param awaitedBy until when, when there is a deadline */
    public void show(ApplicationId id, Stage stage, Turn turn, Awaited awaited, @Nullable Instant awaitedBy) {
        throw new UnsupportedOperationException();
    }
}
