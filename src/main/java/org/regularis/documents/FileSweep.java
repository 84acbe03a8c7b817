package org.regularis.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    private static final int BATCH = 1000;

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
        for (Path shelf : store.shelves()) {
            List<String> old = store.keptBefore(before, shelf);
            for (int i = 0; i < old.size(); i += BATCH) {
                sweep(old.subList(i, Math.min(i + BATCH, old.size())));
            }
        }
    }

    private void sweep(List<String> files) {
        Set<String> used = rows.used(files);
        files.stream()
                .filter(sha256 -> !used.contains(sha256))
                .forEach(sha256 -> transaction.executeWithoutResult(status -> destroyUnused(sha256)));
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
