package org.regularis.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Documents;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Attempt;
import org.regularis.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts as a whole: how many somebody may have, and how they go. */
@Component
class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final int BATCH = 50;
    private static final ApplicationId FIRST = new ApplicationId(new UUID(0, 0));

    private final Applications applications;
    private final Documents documents;
    private final DocumentIntake documentIntake;
    private final ApplicationsSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(
            Applications applications,
            Documents documents,
            DocumentIntake documentIntake,
            ApplicationsSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.documentIntake = documentIntake;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean hasRoomFor(UserId applicant) {
        return applications.of(applicant).stream()
                        .filter(ApplicationFile::isDraft)
                        .count()
                < settings.mostDrafts();
    }

    /** Deletes a draft with everything in it; the caller holds its row. */
    void discard(ApplicationId id) {
        documents.of(id).forEach(document -> documentIntake.remove(id, document.id()));
        applications.removeDraft(id);
    }

    /** Deletes what nobody has touched for long, each by itself; two nodes at once share the work. */
    @Scheduled(cron = "${regularis.applications.draft-sweep:0 40 3 * * *}")
    void discardExpired() {
        var then = clock.instant().minus(settings.draftExpiry());
        var expired = applications.draftsSavedBefore(then, FIRST, BATCH);
        while (!expired.isEmpty()) {
            expired.forEach(id -> discardExpired(then, id));
            expired = applications.draftsSavedBefore(then, expired.getLast(), BATCH);
        }
    }

    /** A draft that cannot be deleted is tried again the next night and holds no other up. */
    private void discardExpired(Instant then, ApplicationId id) {
        var attempt =
                Attempt.at(() -> Boolean.TRUE.equals(transaction.execute(status -> discardStillExpired(then, id))));
        switch (attempt) {
            case Attempt.Failed<Boolean> failed ->
                log.error(
                        "Draft {} has expired and cannot be deleted: {}",
                        id,
                        failed.cause().getClass().getName());
            case Attempt.Done<Boolean> done when done.result() -> log.info("Draft {} has expired and was deleted", id);
            case Attempt.Done<Boolean> savedMeanwhile -> {}
        }
    }

    private boolean discardStillExpired(Instant then, ApplicationId id) {
        if (!applications.holdDraftSavedBefore(then, id)) {
            return false;
        }
        discard(id);
        return true;
    }
}
