package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regularis.dev.MovableClock;
import org.regularis.documents.files.StoreId;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FileSweepTest {

    private static final DataSource DATABASE = Installation.newDatabase();

    private final MovableClock clock = new MovableClock(DocumentsModule.START);

    @TempDir
    private Path folder;

    private Installation here;

    @BeforeEach
    void start() {
        here = Installation.of(DATABASE, folder, clock);
        here.sql().sql("delete from document_store").update();
        here.sql().sql("delete from document").update();
        here.start();
    }

    @Test
    void a_removed_file_rests_thirty_days_from_the_day_it_was_taken_away() throws IOException {
        var file = here.file("a passport");
        clock.pass(Duration.ofDays(200));
        here.removeRow(file);

        here.sweep();
        assertThat(here.kept(file)).doesNotExist();
        assertThat(here.removed(file)).exists();

        clock.pass(Duration.ofDays(30));
        here.sweep();
        assertThat(here.removed(file)).exists();

        clock.pass(Duration.ofSeconds(1));
        here.sweep();
        assertThat(here.removed(file)).doesNotExist();
    }

    @Test
    void a_file_that_rests_comes_back_when_a_document_names_it_again() throws IOException {
        var file = here.file("a passport");
        here.removeRow(file);
        clock.pass(Duration.ofDays(2));
        here.sweep();

        here.sql().sql("update document set removed_at = null").update();
        try (var content = here.folder().store().open(file)) {
            assertThat(content).hasContent("a passport");
        }
        clock.pass(Duration.ofDays(60));
        here.sweep();

        assertThat(here.kept(file)).exists();
        assertThat(here.removed(file)).doesNotExist();
    }

    @Test
    void what_is_filed_again_while_it_rests_is_kept() throws IOException {
        var file = here.file("a passport");
        here.removeRow(file);
        clock.pass(Duration.ofDays(2));
        here.sweep();

        here.file("a passport");
        clock.pass(Duration.ofDays(31));
        here.sweep();

        assertThat(here.kept(file)).exists();
    }

    @Test
    void a_database_that_has_lost_its_documents_takes_no_file_and_the_log_says_how_many_it_would(CapturedOutput output)
            throws IOException {
        here.file(60);
        here.sql().sql("delete from document").update();
        clock.pass(Duration.ofDays(2));

        here.sweep();

        assertThat(here.filesUnder("kept")).isEqualTo(60);
        assertThat(here.filesUnder("removed")).isZero();
        assertThat(output).contains("ERROR").contains("it would take away 60 of 60 files");
    }

    @Test
    void more_than_a_small_share_is_not_taken_and_less_is() throws IOException {
        here.file(800);
        here.litter(43);
        clock.pass(Duration.ofDays(2));

        here.sweep();
        assertThat(here.filesUnder("removed")).isZero();

        Files.delete(here.kept(aFileWithoutARow()));
        here.sweep();
        assertThat(here.filesUnder("removed")).isEqualTo(42);
        assertThat(here.filesUnder("kept")).isEqualTo(800);
    }

    @Test
    void a_small_office_may_remove_what_it_likes() throws IOException {
        for (String file : here.file(20)) {
            here.removeRow(file);
        }
        clock.pass(Duration.ofDays(2));

        here.sweep();

        assertThat(here.filesUnder("removed")).isEqualTo(20);
    }

    @Test
    void nothing_is_swept_when_database_or_folder_was_exchanged_meanwhile(CapturedOutput output) throws IOException {
        var file = here.file("a passport");
        here.removeRow(file);
        clock.pass(Duration.ofDays(2));
        Files.writeString(here.path("store-id"), StoreId.create().toString());

        here.sweep();
        Files.delete(here.path("store-id"));
        here.sweep();

        assertThat(here.kept(file)).exists();
        assertThat(output).contains("ERROR").contains("No sweep");
    }

    @Test
    void each_sweep_says_in_one_line_what_it_did(CapturedOutput output) throws IOException {
        var files = here.file(3);
        here.removeRow(files.getFirst());
        clock.pass(Duration.ofDays(2));
        var log = (Logger) LoggerFactory.getLogger(FileSweep.class);
        log.setLevel(Level.INFO);

        try {
            here.sweep();
        } finally {
            log.setLevel(null);
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("weep")))
                .singleElement()
                .asString()
                .contains("INFO")
                .contains("Sweep of 3 files: 1 taken away, 0 brought back, 0 deleted after their rest");
    }

    @Test
    void a_file_that_cannot_be_moved_holds_no_other_up(CapturedOutput output) throws IOException {
        var first = here.file("a passport");
        var second = here.file("a contract");
        here.removeRow(first);
        here.removeRow(second);
        clock.pass(Duration.ofDays(2));
        Files.createDirectories(here.path("removed"));
        Files.createFile(here.removed(first).getParent());

        here.sweep();

        assertThat(here.kept(first)).exists();
        assertThat(here.removed(second)).exists();
        assertThat(output).contains("could not move or delete 1 files");
    }

    private String aFileWithoutARow() throws IOException {
        var files = here.folder().store().some(1000);
        return files.stream()
                .filter(file -> new StoreRows(here.sql()).known(List.of(file)).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
