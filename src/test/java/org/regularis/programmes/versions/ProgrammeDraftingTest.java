package org.regularis.programmes.versions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.Example;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.versions.ProgrammeDrafting.Approval;
import org.regularis.programmes.versions.ProgrammeDrafting.Drafting;
import org.regularis.programmes.versions.ProgrammeVersion.State;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ProgrammeDraftingTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("regularization-2026");

    @Autowired
    private ProgrammeDrafting drafting;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void pavelSignsIn() {
        SignIn.as("pavel", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
    }

    @AfterEach
    void forget() {
        SignIn.out();
        jdbc.sql("delete from programme_version where drafted_by is not null").update();
        clock.moveTo(MovableClock.FIRST_DAY);
    }

    @Test
    void what_the_software_is_delivered_with_is_in_force() {
        assertThat(drafting.versions(PROGRAMME)).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo(State.IN_FORCE);
            assertThat(version.from()).contains(LocalDate.of(2026, 9, 1));
            assertThat(version.draftedBy()).isEmpty();
        });
    }

    @Test
    void a_draft_changes_nothing_until_another_person_approves_it() {
        var draft = draft("2026.4", "permitMonths: 24", "permitMonths: 36");

        assertThat(drafting.approve(PROGRAMME, "2026.4", draft.draftedAt(), tomorrow()))
                .isEqualTo(Approval.SAME_PERSON);
        assertThat(programmes.find(PROGRAMME).orElseThrow().version()).isEqualTo("2026.3");

        asVera();
        assertThat(drafting.approve(PROGRAMME, "2026.4", draft.draftedAt(), tomorrow()))
                .isEqualTo(Approval.APPROVED);
        assertThat(programmes.find(PROGRAMME).orElseThrow().permitMonths()).isEqualTo(24);
    }

    @Test
    void an_approved_version_is_in_force_from_its_day_and_ends_the_one_before() {
        var draft = draft("2026.4", "permitMonths: 24", "permitMonths: 36");
        asVera();
        drafting.approve(PROGRAMME, "2026.4", draft.draftedAt(), tomorrow());
        assertThat(version("2026.4").state()).isEqualTo(State.PLANNED);
        assertThat(version("2026.3").until()).contains(tomorrow().minusDays(1));

        clock.pass(Duration.ofDays(1));

        assertThat(programmes.find(PROGRAMME).orElseThrow().permitMonths()).isEqualTo(36);
        assertThat(version("2026.4").state()).isEqualTo(State.IN_FORCE);
        assertThat(version("2026.3").state()).isEqualTo(State.ENDED);
        assertThat(programmes.require(PROGRAMME, "2026.3").permitMonths()).isEqualTo(24);
    }

    @Test
    void no_version_changes_on_a_day_on_which_people_may_have_filed() {
        var draft = draft("2026.4", "permitMonths: 24", "permitMonths: 36");
        asVera();

        assertThat(drafting.approve(
                        PROGRAMME, "2026.4", draft.draftedAt(), tomorrow().minusDays(1)))
                .isEqualTo(Approval.TOO_EARLY);
    }

    @Test
    void two_versions_never_begin_on_one_day() {
        var second = draft("2026.4", "permitMonths: 24", "permitMonths: 36");
        var third = draft("2026.5", "permitMonths: 24", "permitMonths: 48");
        asVera();
        drafting.approve(PROGRAMME, "2026.4", second.draftedAt(), tomorrow());

        assertThat(drafting.approve(PROGRAMME, "2026.5", third.draftedAt(), tomorrow()))
                .isEqualTo(Approval.DAY_TAKEN);
    }

    @Test
    void who_approves_has_seen_what_is_approved() {
        var seen = draft("2026.4", "permitMonths: 24", "permitMonths: 36");
        clock.pass(Duration.ofMinutes(1));
        draft("2026.4", "permitMonths: 24", "permitMonths: 1");
        asVera();

        assertThat(drafting.approve(
                        PROGRAMME, "2026.4", seen.draftedAt(), tomorrow().plusDays(1)))
                .isEqualTo(Approval.ANOTHER_DRAFT);
    }

    @Test
    void what_was_approved_once_does_not_change_even_when_it_was_taken_back() {
        var draft = draft("2026.4", "permitMonths: 24", "permitMonths: 36");
        asVera();
        drafting.approve(PROGRAMME, "2026.4", draft.draftedAt(), tomorrow());

        assertThat(drafting.takeBack(PROGRAMME, "2026.4")).isTrue();
        assertThat(version("2026.4").state()).isEqualTo(State.TAKEN_BACK);
        assertThat(drafting.draft(files("2026.4", "permitMonths: 24", "permitMonths: 1")))
                .isEqualTo(new Drafting.VersionTaken("2026.4"));
        assertThat(drafting.draft(files("2026.3", "permitMonths: 24", "permitMonths: 1")))
                .isEqualTo(new Drafting.VersionTaken("2026.3"));
        assertThat(drafting.discard(PROGRAMME, "2026.4")).isFalse();
        assertThat(drafting.takeBack(PROGRAMME, "2026.3")).isFalse();
    }

    @Test
    void a_draft_can_be_thrown_away() {
        draft("2026.4", "permitMonths: 24", "permitMonths: 36");

        assertThat(drafting.discard(PROGRAMME, "2026.4")).isTrue();
        assertThat(drafting.versions(PROGRAMME)).hasSize(1);
    }

    @Test
    void unsound_files_are_refused_with_file_and_line() {
        assertThat(drafting.draft(files("2026.4", "permitMonths: 24", "permitMonths: none")))
                .isInstanceOfSatisfying(Drafting.Unsound.class, unsound -> assertThat(unsound.problems())
                        .singleElement()
                        .asString()
                        .startsWith("programme.yaml line 16: permitMonths: "));
        assertThat(drafting.versions(PROGRAMME)).hasSize(1);
    }

    @Test
    void code_in_a_table_is_refused_unread_and_goes_on_record() {
        var mark = "regularis.test.uploaded";
        var code = "${\"\".getClass().forName(\"java.lang.System\")"
                + ".getMethod(\"setProperty\", \"\".getClass(), \"\".getClass()).invoke(null, \"" + mark
                + "\", \"yes\")}";
        var texts = new HashMap<>(
                files("2026.3", "permitMonths: 24", "permitMonths: 24").texts());
        texts.computeIfPresent(ProgrammeFiles.FINDINGS, (name, table) -> table.replaceFirst(
                        "<rule ", "<output id=\"third\" name=\"third\" typeRef=\"string\"/><rule ")
                .replace(
                        "</rule>",
                        "<outputEntry expressionLanguage=\"juel\"><text>" + code + "</text></outputEntry></rule>"));

        var answer = drafting.upload(new ProgrammeFiles(texts).zip());

        assertThat(answer).isInstanceOfSatisfying(Drafting.Unsound.class, unsound -> assertThat(unsound.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .matches("findings\\.dmn line [0-9]+: the attribute "
                                + "expressionLanguage is not allowed on <outputEntry>: every cell is FEEL")));
        assertThat(System.getProperty(mark)).isNull();
        assertThat(drafting.versions(PROGRAMME)).hasSize(1);
        assertThat(lastOnRecord()).isEqualTo("pavel programme-refused regularization-2026 expression");
    }

    @Test
    void each_refusal_goes_on_record_with_its_kind() throws IOException {
        drafting.draft(files("2026.3", "permitMonths: 24", "permitMonths: none"));
        assertThat(lastOnRecord()).isEqualTo("pavel programme-refused regularization-2026 content");

        drafting.draft(files("2026.3", "invented: 'hours'", "invented: 'count(for i in 1..300000000 return i)'"));
        assertThat(lastOnRecord()).isEqualTo("pavel programme-refused regularization-2026 expression");

        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("run.sh"));
        }
        drafting.upload(bytes.toByteArray());
        assertThat(lastOnRecord()).isEqualTo("pavel programme-refused unknown archive");
    }

    @Test
    void a_table_that_would_never_end_is_refused_at_once() {
        var texts = new HashMap<>(
                files("2026.3", "permitMonths: 24", "permitMonths: 24").texts());
        texts.computeIfPresent(
                ProgrammeFiles.FINDINGS,
                (name, table) -> table.replaceFirst("<text>&lt; 20", "<text>count(for i in 1..300000000 return i)"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SignIn.as("pavel", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
            assertThat(drafting.draft(new ProgrammeFiles(texts)))
                    .isInstanceOfSatisfying(Drafting.Unsound.class, unsound -> assertThat(unsound.problems())
                            .singleElement()
                            .asString()
                            .startsWith("findings.dmn rule B09, hours: ")
                            .endsWith("count(...), which rules may not use"));
        });
    }

    @Test
    void what_is_no_archive_is_said_to_be_none() {
        assertThat(drafting.upload("no archive".getBytes(UTF_8))).isEqualTo(new Drafting.NoArchive());
    }

    private String lastOnRecord() {
        return jdbc.sql("select actor || ' ' || action || ' ' || subject from audit_entry order by seq desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void a_programme_of_ones_own_begins_with_a_draft_and_may_open_today() {
        var own = new ProgrammeId("town-2026");
        assertThat(drafting.draft(files("1", "id: regularization-2026", "id: town-2026")))
                .isEqualTo(new Drafting.Kept(own, "1"));
        assertThat(programmes.findInCatalogue(own)).isEmpty();
        assertThat(drafting.onlyDrafted()).containsExactly(own);

        asVera();
        var today = programmes.today(programmes.find(PROGRAMME).orElseThrow());
        assertThat(drafting.approve(own, "1", drafting.versions(own).getFirst().draftedAt(), today))
                .isEqualTo(Approval.APPROVED);
        assertThat(programmes.open()).extracting(Programme::id).contains(own, PROGRAMME);
    }

    @Test
    void the_files_come_back_as_they_were_given() throws IOException {
        var given = files("2026.4", "permitMonths: 24", "permitMonths: 36");
        drafting.draft(given);

        var exported = drafting.read(PROGRAMME, "2026.4").files().zip();

        assertThat(ProgrammeFiles.unzip(exported)).contains(given);
        assertThat(ProgrammeFiles.unzip("no archive".getBytes(UTF_8))).isEqualTo(Optional.empty());
    }

    private ProgrammeVersion draft(String version, String written, String instead) {
        assertThat(drafting.draft(files(version, written, instead))).isEqualTo(new Drafting.Kept(PROGRAMME, version));
        return version(version);
    }

    private ProgrammeVersion version(String version) {
        return drafting.versions(PROGRAMME).stream()
                .filter(it -> it.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static ProgrammeFiles files(String version, String written, String instead) {
        var delivered = new DeliveredVersions(Example.CALENDARS).files(PROGRAMME, "2026.3");
        var texts = new HashMap<>(delivered.texts());
        var yaml = texts.get(ProgrammeFiles.PROGRAMME);
        assertThat(yaml).contains(written);
        texts.put(
                ProgrammeFiles.PROGRAMME,
                yaml.replace("version: \"2026.3\"", "version: \"" + version + "\"")
                        .replace(written, instead));
        return new ProgrammeFiles(texts);
    }

    private LocalDate tomorrow() {
        return programmes.today(programmes.find(PROGRAMME).orElseThrow()).plusDays(1);
    }

    private static void asVera() {
        SignIn.as("vera", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
    }
}
