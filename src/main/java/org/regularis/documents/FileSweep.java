package org.regularis.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regularis.documents.files.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away files that no document names: what a crash left between file and row, and what people removed. They rest
 * before they are deleted, and come back when a document names them again. Any number of nodes may sweep at once.
 */
@Component
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration GRACE = Duration.ofHours(24);
    private static final int BATCH = 1000;

    private final FileStore store;
    private final DocumentRows rows;
    private final StoreCheck check;
    private final StoreSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileSweep(
            FileStore store,
            DocumentRows rows,
            StoreCheck check,
            StoreSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() throws IOException {
        if (!check.holds()) {
            log.error("No sweep: the database and the folder of documents do not carry the same store id any more.");
            return;
        }
        var now = clock.instant();
        var tally = new Tally();
        int unfinished = store.clearIncomingBefore(now.minus(GRACE));
        tendRemoved(now.minus(settings.rest()), tally);
        takeAway(now.minus(GRACE), tally);
        log.info(
                "Sweep of {} files: {} taken away, {} brought back, {} deleted after their rest, {} unfinished uploads "
                        + "deleted.",
                tally.files,
                tally.takenAway,
                tally.broughtBack,
                tally.deleted,
                unfinished);
        if (tally.failed > 0) {
            log.error("The sweep could not move or delete {} files; the next one tries again.", tally.failed);
        }
    }

    /** Nothing at all is taken when it would be much: then it is likelier that the database is the wrong one. */
    private void takeAway(Instant before, Tally tally) throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path folder : store.folders()) {
            tally.files += store.on(folder).size();
            unused.addAll(unused(store.onSince(before, folder)));
        }
        if (unused.size() > settings.mostToSweep(tally.files)) {
            log.error(
                    "The sweep has stopped: it would take away {} of {} files, more than a small share. If that many "
                            + "documents were removed, raise regularis.documents.store.small-share for a while; if not, "
                            + "this is not the database of these files.",
                    unused.size(),
                    tally.files);
            return;
        }
        for (String sha256 : unused) {
            tally.takenAway += tally.count(() -> whileUnused(sha256, () -> store.remove(sha256)));
        }
    }

    private void tendRemoved(Instant before, Tally tally) throws IOException {
        for (Path folder : store.removedFolders()) {
            for (String sha256 : used(store.on(folder))) {
                tally.broughtBack += tally.count(() -> store.bringBack(sha256));
            }
            for (String sha256 : unused(store.onSince(before, folder))) {
                tally.deleted += tally.count(() -> whileUnused(sha256, () -> store.delete(sha256)));
            }
        }
    }

    private Set<String> used(List<String> files) {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < files.size(); i += BATCH) {
            used.addAll(rows.used(files.subList(i, Math.min(i + BATCH, files.size()))));
        }
        return used;
    }

    private List<String> unused(List<String> files) {
        Set<String> used = used(files);
        return files.stream().filter(sha256 -> !used.contains(sha256)).toList();
    }

    private boolean whileUnused(String sha256, FileWork work) throws IOException {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> rows.isUnused(sha256) && work.runUnchecked()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Something done with one file; true when there was something to do. */
    private interface FileWork {

        boolean run() throws IOException;

        default boolean runUnchecked() {
            try {
                return run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What one sweep did; a file that cannot be moved holds no other up. */
    private static final class Tally {

        private long files;
        private int takenAway;
        private int broughtBack;
        private int deleted;
        private int failed;

        int count(FileWork work) {
            try {
                return work.run() ? 1 : 0;
            } catch (IOException e) {
                failed++;
                return 0;
            }
        }
    }
}
