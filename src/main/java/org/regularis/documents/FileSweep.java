package org.regularis.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.regularis.documents.files.FileStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys files that no document names: what a crash left between file and row, and what people removed. Any
 * number of nodes may sweep at once.
 */
@Component
class FileSweep {

    private static final Duration GRACE = Duration.ofHours(24);

    private final FileStore store;
    private final DocumentRows rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileSweep(FileStore store, DocumentRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() throws IOException {
        Instant before = clock.instant().minus(GRACE);
        store.clearIncomingBefore(before);
        for (String sha256 : store.keptBefore(before)) {
            transaction.executeWithoutResult(status -> destroyUnused(sha256));
        }
    }

    private void destroyUnused(String sha256) {
        if (rows.isUnused(sha256)) {
            try {
                store.destroy(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
