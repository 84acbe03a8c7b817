package org.regularis.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.regularis.dev.TestDatabase;
import org.regularis.documents.files.FolderOfFiles;
import org.regularis.documents.files.SoundFile;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database and a folder of documents that a node starts with, both as a test wants them. */
record Installation(DataSource database, FolderOfFiles folder, StoreSettings settings, Clock clock) {

    static final StoreSettings SETTINGS = new StoreSettings("", 0.05, 20, Duration.ofDays(30));

    /** A migrated database that nobody has started with. */
    static DataSource newDatabase() {
        var details = TestDatabase.fresh();
        var database = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        Flyway.configure().dataSource(database).schemas("regularis").load().migrate();
        return database;
    }

    static Installation of(DataSource database, Path folder, Clock clock) {
        return new Installation(database, FolderOfFiles.at(folder, clock), SETTINGS, clock);
    }

    Installation accepting(String code) {
        return new Installation(database, folder, new StoreSettings(code, 0.05, 20, Duration.ofDays(30)), clock);
    }

    void start() {
        check().afterSingletonsInstantiated();
    }

    StoreCheck check() {
        return new StoreCheck(
                new StoreRows(sql()),
                folder.store(),
                folder.mark(),
                folder.settings(),
                settings,
                clock,
                new JdbcTransactionManager(database));
    }

    void sweep() throws IOException {
        new FileSweep(
                        folder.store(),
                        new DocumentRows(sql()),
                        check(),
                        settings,
                        clock,
                        new JdbcTransactionManager(database))
                .sweep();
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    /** Puts a file away and enters its row, as filing does. */
    String file(String content) throws IOException {
        SoundFile file = folder.keep(content);
        new DocumentRows(sql())
                .insert(
                        DocumentId.create(),
                        ApplicationId.create(),
                        "identity",
                        file,
                        new DocumentRows.Filed(clock.instant(), null, DocumentDetails.NONE));
        return file.sha256();
    }

    List<String> file(int number) throws IOException {
        var files = IntStream.range(0, number).mapToObj(i -> "document " + i).toList();
        for (String content : files) {
            file(content);
        }
        return newest(number);
    }

    /** Puts files away without rows, as a crash or another installation does. */
    void litter(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            folder.keep("litter " + i);
        }
    }

    List<String> newest(int most) {
        return new StoreRows(sql()).newest(most);
    }

    void removeRow(String sha256) {
        sql().sql("update document set removed_at = ? where sha256 = ?")
                .params(Timestamp.from(clock.instant()), sha256)
                .update();
    }

    Optional<String> idOfDatabase() {
        return sql().sql("select id::text from document_store")
                .query(String.class)
                .optional();
    }

    Path kept(String sha256) {
        return path("kept").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path removed(String sha256) {
        return path("removed").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path path(String name) {
        return folder.settings().directory().resolve(name);
    }

    long filesUnder(String name) throws IOException {
        if (!Files.exists(path(name))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path(name))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
