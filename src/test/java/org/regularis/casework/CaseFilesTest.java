package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regularis.applications.progress.Stage;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class CaseFilesTest extends ProcessTest {

    @Autowired
    CaseFiles files;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_case_of_ones_office_is_found_by_its_number_as_people_type_it() {
        var application = cases.opened();
        var reference = reference(application);
        SignIn.as(CaseDriver.olga());

        for (var typed : List.of(
                reference.value(),
                reference.value().toLowerCase(Locale.ROOT),
                reference.value().replace("-", ""),
                " " + reference.value().replace("-", " ") + " ")) {
            assertThat(files.find(typed)).isInstanceOfSatisfying(CaseFiles.Found.Whole.class, whole -> assertThat(
                            whole.file().application())
                    .isEqualTo(application));
        }
        assertThat(watch.record(application)).as("finding is not reading").doesNotContain("olga case-opened");
    }

    @Test
    void of_a_case_elsewhere_number_and_office_are_found_and_nothing_else() {
        var application = cases.opened(Map.of("person.region", "southern"));
        SignIn.as(CaseDriver.olga());

        var found = files.find(reference(application).value());

        assertThat(found).isEqualTo(new CaseFiles.Found.Elsewhere(reference(application), CaseDriver.SOUTH));
    }

    @Test
    void a_number_that_nobody_has_or_that_is_none_finds_nothing() {
        SignIn.as(CaseDriver.olga());

        assertThat(files.find(Reference.draw(new SecureRandom()).value())).isInstanceOf(CaseFiles.Found.Nothing.class);
        assertThat(files.find("Karimova")).isInstanceOf(CaseFiles.Found.Nothing.class);
        assertThat(files.find("")).isInstanceOf(CaseFiles.Found.Nothing.class);
    }

    @Test
    void opening_a_case_records_who_read_it() {
        var application = cases.opened();
        SignIn.as(CaseDriver.olga());

        var file = files.open(application);

        assertThat(file.stage()).isEqualTo(Stage.COMPLETENESS_CHECK);
        assertThat(file.office()).isEqualTo(CaseDriver.NORTH);
        assertThat(watch.record(application)).containsOnlyOnce("olga case-opened");
        files.reload(application);
        assertThat(watch.record(application)).containsOnlyOnce("olga case-opened");
    }

    @Test
    void a_foreign_offices_case_is_not_found_in_any_way_and_not_recorded_as_read() {
        var application = cases.opened(Map.of("person.region", "harbour"));
        SignIn.as(CaseDriver.olga());

        assertThatThrownBy(() -> files.open(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.reload(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.application(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.timeline(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.positions(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.addNote(application, "Hello")).isInstanceOf(NotFound.class);

        assertThat(watch.record(application)).isNotEmpty().noneMatch(entry -> entry.startsWith("olga"));
    }

    @Test
    void an_unknown_case_is_not_found() {
        SignIn.as(CaseDriver.irina());

        assertThatThrownBy(() -> files.open(new ApplicationId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_senior_officer_opens_cases_of_both_offices() {
        var north = cases.opened();
        var south = cases.opened(Map.of("person.region", "southern"));
        SignIn.as(CaseDriver.irina());

        assertThat(files.open(north).office()).isEqualTo(CaseDriver.NORTH);
        assertThat(files.open(south).office()).isEqualTo(CaseDriver.SOUTH);
    }

    @Test
    void the_timeline_tells_newest_first_what_happened_with_names_and_notes() {
        var application = cases.opened();
        SignIn.as(CaseDriver.olga());
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));
        clock.pass(Duration.ofMinutes(1));
        files.addNote(application, "  Called the landlord. ");

        var timeline = files.timeline(application);

        assertThat(timeline)
                .extracting(entry -> entry.kind().orElseThrow())
                .containsSubsequence(
                        CaseEventKind.NOTE_ADDED,
                        CaseEventKind.WORK_CLAIMED,
                        CaseEventKind.WORK_OPENED,
                        CaseEventKind.SUBMITTED);
        assertThat(timeline.getFirst().detail()).contains("Called the landlord.");
        assertThat(timeline.getFirst().actor()).contains("olga");
        assertThat(timeline.getLast().actor()).isEmpty();
        assertThat(watch.record(application)).contains("olga note-added");
    }

    @Test
    void what_another_version_has_written_stays_in_the_timeline() {
        var application = cases.opened();
        jdbc.sql("insert into case_event (application, at, kind, detail) values (?, ?, 'appeal-lodged', 'LATE')")
                .params(application.value(), Timestamp.from(clock.instant()))
                .update();
        SignIn.as(CaseDriver.olga());

        assertThat(files.timeline(application)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEmpty();
            assertThat(entry.code()).isEqualTo("appeal-lodged");
        });
    }

    @Test
    void an_event_comes_with_the_detail_of_its_kind_and_no_other() {
        assertThatThrownBy(() -> CaseEvent.of(CaseEventKind.DECISION_RECORDED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseEventKind.DECISION_RECORDED.with(LetterKind.GRANT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseEventKind.SUBMITTED.at("userTask_checkCompleteness"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CaseEventKind.LETTER_WRITTEN.with(LetterKind.GRANT).detail()).contains("GRANT");
    }

    @Test
    void the_positions_are_where_the_case_stands_now() {
        var application = cases.askedForEvidence();
        SignIn.as(CaseDriver.olga());

        assertThat(files.positions(application))
                .extracting(CaseFiles.Position::activity)
                .containsExactlyInAnyOrder(
                        "callActivity_intake", "callActivity_obtainEvidence", "receiveTask_awaitEvidence");
    }

    @Test
    void nobody_but_officers_opens_cases() {
        var application = cases.opened();

        for (var person : List.of(CaseDriver.applicant(), CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(() -> files.open(application)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> files.find("R7KD-3M9P-XW")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> files.timeline(application)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Reference reference(ApplicationId application) {
        return new Reference(watch.file(application, "reference"));
    }
}
