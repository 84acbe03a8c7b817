package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.MovableClock;
import org.regularis.documents.files.StoreId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoreCheckTest {

    private static final DataSource DATABASE = Installation.newDatabase();

    private final Clock clock = new MovableClock(DocumentsModule.START);

    @TempDir
    private Path folder;

    private Installation here;

    @BeforeEach
    void nothingIsThere() {
        here = Installation.of(DATABASE, folder.resolve("documents"), clock);
        here.sql().sql("delete from document_store").update();
        here.sql().sql("delete from document").update();
    }

    @Test
    void a_new_installation_gets_an_id_on_both_sides() throws IOException {
        here.start();

        assertThat(here.idOfDatabase()).isPresent().hasValue(mark());
        assertThat(here.check().holds()).isTrue();
    }

    @Test
    void an_empty_folder_is_as_good_as_none() throws IOException {
        Files.createDirectories(here.path("lost+found"));
        Files.createDirectories(here.path("incoming"));

        here.start();

        assertThat(here.check().holds()).isTrue();
    }

    @Test
    void the_next_start_changes_nothing() throws IOException {
        here.start();
        var id = mark();
        here.file(3);

        here.start();

        assertThat(mark()).isEqualTo(id);
        assertThat(here.idOfDatabase()).hasValue(id);
    }

    @Test
    void an_installation_without_ids_gets_them_when_rows_and_files_know_each_other() throws IOException {
        var files = here.file(30);
        here.removeRow(files.getFirst());
        here.litter(1);

        here.start();

        assertThat(here.check().holds()).isTrue();
        assertThat(here.filesUnder("kept")).isEqualTo(31);
    }

    @Test
    void a_lost_file_among_many_does_not_keep_an_installation_from_its_ids(CapturedOutput output) throws IOException {
        var files = here.file(40);
        Files.delete(here.kept(files.getFirst()));

        here.start();

        assertThat(here.check().holds()).isTrue();
        assertThat(output).contains("Of the 40 newest documents 1 have no file");
    }

    @Test
    void an_empty_database_does_not_start_on_a_folder_with_files() throws IOException {
        here.litter(30);

        assertRefused("no store id", "of 30 files in a sample of the folder, 30 are unknown");
        assertThat(here.filesUnder("kept")).isEqualTo(30);
    }

    @Test
    void one_file_is_enough_to_keep_an_empty_database_away() throws IOException {
        here.litter(1);

        assertRefused("of 1 files in a sample of the folder, 1 are unknown");
    }

    @Test
    void a_database_that_was_begun_anew_does_not_start_on_the_files_of_an_old_one() throws IOException {
        here.file(2);
        here.litter(30);

        assertRefused("of 32 files in a sample of the folder, 30 are unknown");
    }

    @Test
    void documents_do_not_start_without_their_folder() throws IOException {
        here.file(1);
        here = Installation.of(DATABASE, folder.resolve("elsewhere"), clock);

        assertRefused("elsewhere does not exist", "of 1 documents in a sample of the database, 1 have no file");
        assertThat(here.path("")).doesNotExist();
    }

    @Test
    void documents_do_not_start_with_an_empty_folder_or_with_other_files() throws IOException {
        here.file(10);
        here = Installation.of(DATABASE, Files.createDirectory(folder.resolve("elsewhere")), clock);
        assertRefused("carries no store id", "10 have no file");

        here.litter(10);
        assertRefused("10 have no file", "10 are unknown");
    }

    @Test
    void half_a_folder_is_none() throws IOException {
        for (String file : here.file(20).subList(0, 10)) {
            Files.delete(here.kept(file));
        }

        assertRefused("of 20 documents in a sample of the database, 10 have no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "with its files"})
    void a_database_with_an_id_does_not_start_with_a_folder_without_one(String which) throws IOException {
        here.start();
        here.file(3);
        Files.delete(here.path("store-id"));
        if (!which.equals("with its files")) {
            here = Installation.of(DATABASE, folder.resolve("elsewhere"), clock);
        }
        if (which.equals("empty")) {
            Files.createDirectory(folder.resolve("elsewhere"));
        }

        assertRefused("The database carries the store id " + here.idOfDatabase().orElseThrow());
    }

    @Test
    void a_database_without_an_id_does_not_start_with_a_folder_that_has_one() throws IOException {
        here.start();
        here.sql().sql("delete from document_store").update();
        assertRefused("The database carries no store id", "carries the store id " + mark());

        here.file(3);
        assertRefused("The database carries no store id", "carries the store id " + mark());
    }

    @Test
    void different_ids_do_not_start_even_when_the_files_fit() throws IOException {
        here.start();
        here.file(3);
        Files.writeString(here.path("store-id"), StoreId.create() + "\n");

        assertRefused(
                "The database carries the store id " + here.idOfDatabase().orElseThrow(),
                "carries the store id " + mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "00000000-0000-0000-0000-00000000000g"})
    void a_damaged_mark_is_none(String damaged) throws IOException {
        here.start();
        Files.writeString(here.path("store-id"), damaged);
        assertRefused("carries a damaged store id");

        here.sql().sql("delete from document_store").update();
        assertRefused("carries a damaged store id");
    }

    @Test
    void a_folder_that_cannot_be_read_is_said_to_be_so() throws IOException {
        Files.createDirectories(here.path("store-id"));
        assertThatThrownBy(here::start).isInstanceOf(StoreMismatch.class).hasMessageContaining("cannot be read");

        here = Installation.of(DATABASE, Files.createFile(folder.resolve("a-file")), clock);
        assertThatThrownBy(here::start).isInstanceOf(StoreMismatch.class).hasMessageContaining("cannot be read");
    }

    @Test
    void a_database_from_before_some_filings_starts_and_one_from_after_says_what_is_missing(CapturedOutput output)
            throws IOException {
        here.start();
        var files = here.file(5);
        here.litter(40);
        here.start();
        assertThat(output).doesNotContain("have no file");

        Files.delete(here.kept(files.get(0)));
        Files.delete(here.kept(files.get(1)));
        here.start();
        assertThat(output).contains("Of the 5 newest documents 2 have no file");
    }

    @Test
    void what_does_not_belong_together_is_joined_once_when_the_settings_say_so() throws IOException {
        here.start();
        var before = here.idOfDatabase().orElseThrow();
        here.sql().sql("delete from document_store").update();
        var code = "none/" + mark();
        assertRefused("regularis.documents.store.accept=" + code);

        here.accepting(code).start();
        assertThat(here.check().holds()).isTrue();
        assertThat(mark()).isNotEqualTo(before);
        assertThat(Files.list(here.path("")))
                .extracting(path -> path.getFileName().toString())
                .containsOnly("store-id");

        here.accepting(code).start();
        here.sql().sql("delete from document_store").update();
        assertThatThrownBy(here.accepting(code)::start).isInstanceOf(StoreMismatch.class);
    }

    @Test
    void a_lost_folder_and_a_damaged_mark_can_be_accepted_too() throws IOException {
        here.start();
        here.file(3);
        var id = here.idOfDatabase().orElseThrow();
        here = Installation.of(DATABASE, folder.resolve("elsewhere"), clock);
        here.accepting(id + "/none").start();
        assertThat(here.check().holds()).isTrue();

        Files.writeString(here.path("store-id"), "damaged");
        here.accepting(here.idOfDatabase().orElseThrow() + "/damaged").start();
        assertThat(here.check().holds()).isTrue();
    }

    @Test
    void a_code_for_another_pair_accepts_nothing() throws IOException {
        here.litter(1);

        assertThatThrownBy(here.accepting("none/" + StoreId.create())::start).isInstanceOf(StoreMismatch.class);
        assertThatThrownBy(here.accepting("true")::start).isInstanceOf(StoreMismatch.class);
    }

    @Test
    void a_start_that_was_cut_short_after_the_commit_is_finished_by_the_next() throws IOException {
        var id = StoreId.create();
        here.folder().mark().prepare(id);
        new StoreRows(here.sql()).set(id, clock.instant());

        here.start();

        assertThat(mark()).isEqualTo(id.toString());
    }

    @Test
    void a_start_that_was_cut_short_before_the_commit_leaves_nothing_behind() throws IOException {
        here.folder().mark().prepare(StoreId.create());

        here.start();

        assertThat(here.check().holds()).isTrue();
        assertThat(Files.list(here.path("")))
                .extracting(path -> path.getFileName().toString())
                .containsOnly("store-id");
    }

    @RepeatedTest(10)
    void two_nodes_that_start_at_once_agree() throws Exception {
        var barrier = new CyclicBarrier(4);
        Callable<Void> node = () -> {
            var installation = Installation.of(DATABASE, folder.resolve("documents"), clock);
            barrier.await();
            installation.start();
            return null;
        };

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var started : nodes.invokeAll(List.of(node, node, node, node))) {
                started.get();
            }
        }

        assertThat(here.check().holds()).isTrue();
    }

    @Test
    void a_second_database_does_not_get_the_folder() {
        here.start();
        var second = Installation.of(Installation.newDatabase(), folder.resolve("documents"), clock);

        assertThatThrownBy(second::start).isInstanceOf(StoreMismatch.class);
    }

    @Test
    void a_refused_start_ends_with_a_sentence_and_the_way_out(CapturedOutput output) throws IOException {
        here.litter(1);
        var application = new SpringApplicationBuilder(DocumentsModule.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run(
                        "--regularis.documents.directory=" + here.path(""), "--spring.flyway.default-schema=regularis"))
                .isInstanceOf(StoreMismatch.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The database and the folder of documents do not belong together.")
                .contains("start once with regularis.documents.store.accept=none/none")
                .doesNotContain("\tat org.regularis");
        assertThat(here.filesUnder("kept")).isEqualTo(1);
    }

    private void assertRefused(String... words) {
        var before = here.idOfDatabase();
        assertThatThrownBy(here::start).isInstanceOfSatisfying(StoreMismatch.class, refused -> assertThat(
                        refused.getMessage() + " " + refused.wayOut())
                .contains(words));
        assertThat(here.idOfDatabase()).isEqualTo(before);
    }

    private String mark() throws IOException {
        return Files.readString(here.path("store-id")).strip();
    }
}
