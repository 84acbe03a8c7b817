package org.regularis.decisions.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regularis.applications.ApplicationFiles;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.decisions.proof.DecisionExport;
import org.regularis.decisions.proof.ExportFolder;
import org.regularis.decisions.proof.RecordFormat;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.signing.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What real cases leave behind is exported and decided again, without the database that it came from. */
@ApplicationTest
class ExportedDecisionsTest {

    @Autowired
    private CaseDriver cases;

    @Autowired
    private ApplicationFiles applications;

    @Autowired
    private DecisionExport export;

    @Autowired
    private Signatures signatures;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_grant_and_a_refusal_are_decided_again_without_a_difference() throws IOException {
        var granted = granted();
        var refused = refused();

        var file = export();
        var lines = lines(file);
        var report = ExportCheck.of(file, Optional.of(signatures.publicKeys()));

        assertThat(lines)
                .filteredOn(line -> line.contains(granted))
                .singleElement()
                .asString()
                .contains("\"kind\":\"GRANT\"", "\"type\":\"PERMIT\"", "\"source\":\"OFFICER\"", "case-officer");
        assertThat(lines)
                .filteredOn(line -> line.contains(refused))
                .singleElement()
                .asString()
                .contains("\"kind\":\"REFUSAL\"", "\"permit\":null", "senior-officer", "\"person\":2");
        assertThat(report.decisions()).isEqualTo(lines.size());
        assertThat(report.first())
                .filteredOn(difference -> List.of(granted, refused).contains(difference.application()))
                .isEmpty();
    }

    @Test
    void nobody_is_named_and_nothing_that_somebody_wrote_is_in_it() throws IOException {
        granted();
        refused();

        assertThat(lines(export())).isNotEmpty().allSatisfy(line -> assertThat(line)
                .doesNotContain("olga", "irina", "Karimova", "Amina", "FA1234567", "Stroika", "example", "All is well")
                .doesNotContain("Three months lack", "It changes nothing"));
    }

    @Test
    void each_file_of_rules_is_in_it_once_under_its_hash() throws IOException {
        granted();
        granted();

        try (var zip = FileSystems.newFileSystem(export())) {
            var rules = filesIn(zip.getPath("/").resolve(ExportFolder.RULES));

            assertThat(rules).isNotEmpty().allSatisfy(file -> assertThat(RecordFormat.sha256(Files.readAllBytes(file)))
                    .isEqualTo(file.getFileName().toString()));
            assertThat(Files.readString(zip.getPath(ExportFolder.KEYS))).contains("demo-decisions");
        }
    }

    @Test
    void the_command_names_each_difference_and_says_so_by_its_exit_code() throws IOException {
        var granted = granted();
        var file = export();
        var own = unpacked(file, granted);
        assertThat(run(own.toString())).startsWith("0 1 decisions with 1 permits verified in ");

        var decisions = own.resolve(ExportFolder.DECISIONS);
        Files.writeString(decisions, Files.readString(decisions).replace("\"validUntil\":\"2", "\"validUntil\":\"3"));

        assertThat(run(own.toString()))
                .startsWith("1 ")
                .contains(granted + " permit.signature: does not match")
                .contains(granted + " permit.validUntil: recorded is 3");
        Files.delete(decisions);
        assertThat(run(own.toString())).startsWith("2 ");
        assertThat(run()).startsWith("2 verify-decisions <export");
    }

    @Test
    void an_export_that_was_cut_short_is_named() throws IOException {
        var granted = granted();
        var own = unpacked(export(), granted);
        Files.writeString(own.resolve(ExportFolder.DECISIONS), "");

        assertThat(run(own.toString())).startsWith("1 export manifest.json: says 1 decisions, there are 0");
    }

    @Test
    void only_an_auditor_gets_it() {
        assertThat(Roles.staff()).contains(Roles.AUDITOR);
        assertThat(Roles.staff())
                .filteredOn(role -> !role.equals(Roles.AUDITOR))
                .isNotEmpty()
                .allSatisfy(role -> {
                    SignIn.as(CaseDriver.staff("somebody", Set.of(role)));
                    assertThatThrownBy(() -> export.write(new ByteArrayOutputStream()))
                            .as(role)
                            .isInstanceOf(AccessDeniedException.class);
                });
    }

    @Test
    void records_are_final_and_nothing_is_decided_without_one() {
        var application = id(granted());

        for (var change : List.of(
                "update signed_record set record = '{}' where application = ?",
                "delete from signed_record where application = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(application.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("history");
        }
    }

    private ApplicationId id(String number) {
        return new ApplicationId(jdbc.sql("select id from application where reference = ?")
                .param(number)
                .query(UUID.class)
                .single());
    }

    private Path export() throws IOException {
        SignIn.as(CaseDriver.anna());
        var file = folder.resolve("decisions.zip");
        try (var out = Files.newOutputStream(file)) {
            export.write(out);
        }
        return file;
    }

    /** The export as a folder with the one decision that a test is about. */
    private Path unpacked(Path file, String reference) throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.createDirectory(own.resolve(ExportFolder.RULES));
        try (var zip = FileSystems.newFileSystem(file);
                var rules = Files.newDirectoryStream(zip.getPath("/").resolve(ExportFolder.RULES))) {
            for (var rule : rules) {
                Files.copy(
                        rule,
                        own.resolve(ExportFolder.RULES)
                                .resolve(rule.getFileName().toString()));
            }
            Files.copy(zip.getPath(ExportFolder.KEYS), own.resolve(ExportFolder.KEYS));
        }
        Files.writeString(
                own.resolve(ExportFolder.DECISIONS),
                lines(file).stream()
                        .filter(line -> line.contains(reference))
                        .findFirst()
                        .orElseThrow());
        Files.writeString(own.resolve(ExportFolder.MANIFEST), "{\"format\":1,\"decisions\":1,\"unsigned\":0}");
        return own;
    }

    private static List<Path> filesIn(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            return Files.readAllLines(zip.getPath(ExportFolder.DECISIONS));
        }
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        int code = VerifyDecisions.run(arguments, new PrintStream(said));
        return code + " " + said;
    }

    private String granted() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        if (cases.openTasks(application).contains(Task.REVIEW_GRANT)) {
            cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, new TaskResult.Agree());
        }
        return number(application);
    }

    private String refused() {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.RECONSIDER_REFUSAL,
                new TaskResult.UpholdRefusal("It changes nothing."));
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, new TaskResult.Agree());
        return number(application);
    }

    private String number(ApplicationId application) {
        return applications.require(application).reference().orElseThrow().value();
    }
}
