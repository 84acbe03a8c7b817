package org.regularis.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.documents.files.FileStore;
import org.regularis.documents.files.FolderMark;
import org.regularis.documents.files.FolderMark.Marked;
import org.regularis.documents.files.FolderMark.Unmarked;
import org.regularis.documents.files.MarkFile;
import org.regularis.documents.files.StoreId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the application start only with the database and the folder of documents that belong together: both carry the
 * same id. An installation without ids gets them if a sample of each side is known to the other.
 */
@Component
class StoreCheck implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StoreCheck.class);
    private static final int ROWS = 100;
    private static final int FILES = 1000;

    private final StoreRows rows;
    private final FileStore store;
    private final MarkFile mark;
    private final DocumentSettings documents;
    private final StoreSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoreCheck(
            StoreRows rows,
            FileStore store,
            MarkFile mark,
            DocumentSettings documents,
            StoreSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.mark = mark;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After all parts are there, before the first request and the first sweep. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            mark.settle(transaction.execute(status -> agreedId()));
            reportMissingFiles();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreMismatch(
                    "The folder of documents " + folder() + " cannot be read or written (" + reason(e) + ").",
                    "Check regularis.documents.directory, that its volume is mounted, and that the user of this process "
                            + "may read and write there.",
                    e);
        }
    }

    /** Whether database and folder carry the same id at this moment. */
    boolean holds() throws IOException {
        return rows.id()
                .<FolderMark>map(Marked::new)
                .filter(mark.read()::equals)
                .isPresent();
    }

    private StoreId agreedId() {
        rows.lock();
        try {
            return agreedId(rows.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoreId agreedId(Optional<StoreId> database) throws IOException {
        if (database.filter(mark::isPrepared).isPresent()) {
            return database.get();
        }
        var folder = mark.read();
        if (database.isPresent() && folder.equals(new Marked(database.get()))) {
            return database.get();
        }
        var fit = fit();
        var code = database.map(StoreId::toString).orElse("none") + "/" + folder;
        if (settings.accept().equals(code)) {
            log.warn("Database and folder of documents are joined because the settings accept {}: {}.", code, fit);
            return newId();
        }
        if (database.isEmpty() && folder instanceof Unmarked && fit.isGood()) {
            log.info("Database and folder of documents belong together from now on: {}.", fit);
            return newId();
        }
        throw new StoreMismatch(description(database, folder, fit), wayOut(code));
    }

    private StoreId newId() throws IOException {
        var id = StoreId.create();
        mark.prepare(id);
        rows.set(id, clock.instant());
        return id;
    }

    private StoreFit fit() throws IOException {
        var documents = rows.newest(ROWS);
        var files = Set.copyOf(store.some(FILES));
        return new StoreFit(
                documents.size(),
                missing(documents),
                files.size(),
                files.size() - rows.known(files).size());
    }

    private int missing(List<String> documents) {
        return (int) documents.stream().filter(sha256 -> !store.has(sha256)).count();
    }

    private void reportMissingFiles() {
        var documents = rows.newest(ROWS);
        var missing = missing(documents);
        if (missing > 0) {
            log.error(
                    "Of the {} newest documents {} have no file: the folder of documents is older than the database, or "
                            + "not whole.",
                    documents.size(),
                    missing);
        }
    }

    private String description(Optional<StoreId> database, FolderMark mark, StoreFit fit) {
        return "The database and the folder of documents do not belong together. The database carries "
                + database.map(id -> "the store id " + id).orElse("no store id") + ". The folder " + folder() + " "
                + switch (mark) {
                    case Marked(StoreId id) -> "carries the store id " + id;
                    case Unmarked none -> Files.exists(folder()) ? "carries no store id" : "does not exist";
                    case FolderMark.Damaged damaged -> "carries a damaged store id";
                }
                + ". By a sample of both: " + fit + ".";
    }

    private static String wayOut(String code) {
        return "Nothing was changed. Check regularis.documents.directory, that its volume is mounted, and "
                + "spring.datasource.url. After a restore, restore the database and the folder that were backed up "
                + "together. Only if this database and this folder are to be used together as they are, start once "
                + "with regularis.documents.store.accept=" + code + " (REGULARIS_DOCUMENTS_STORE_ACCEPT in the "
                + "environment): both get a new store id. Files that no document names stay in the folder while they are too "
                + "many for a sweep (regularis.documents.store.small-share).";
    }

    private Path folder() {
        return documents.directory().toAbsolutePath().normalize();
    }

    /** The kind of failure; its message is the path, which the sentence names already. */
    private static String reason(Exception failure) {
        var cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        return cause.getClass().getSimpleName();
    }
}
