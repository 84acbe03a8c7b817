package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.ApplicationIntake.Saving;
import org.regularis.applications.ApplicationIntake.Start;
import org.regularis.applications.ApplicationIntake.Submission;
import org.regularis.applications.ApplicationIntake.Submission.AlreadySubmitted;
import org.regularis.applications.ApplicationIntake.Submission.Incomplete;
import org.regularis.applications.ApplicationIntake.Submission.Submitted;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.Documents;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class ApplicationIntakeTest {

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private ApplicationFiles files;

    @Autowired
    private ApplicationProgress progress;

    @Autowired
    private Documents documents;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private Person amina;

    @BeforeEach
    void signIn() {
        amina = SignIn.as(CaseDriver.applicant());
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void a_draft_keeps_what_was_typed_valid_or_not() {
        var id = start();

        intake.save(id, Map.of("person.birthDate", "32-13-85", "person.familyName", "K4rimova"));

        assertThat(files.own(id).answers())
                .isEqualTo(Map.of("person.birthDate", "32-13-85", "person.familyName", "K4rimova"));
        assertThat(files.own()).extracting(ApplicationFile::id).containsExactly(id);
    }

    @Test
    void a_double_click_on_start_makes_one_draft() throws Exception {
        var ids = bothAtOnce(() -> intake.resumeOrStart(CaseDriver.PROGRAMME, Language.EN));

        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(files.own()).hasSize(1);
    }

    @Test
    void nobody_has_drafts_without_number() {
        for (int number = 0; number < 5; number++) {
            start();
        }

        assertThat(intake.start(CaseDriver.PROGRAMME, Language.EN)).isEqualTo(new Start.TooManyDrafts());
        assertThat(files.own()).hasSize(5);
    }

    @Test
    void only_an_open_programme_takes_applications() {
        assertThat(intake.start(new ProgrammeId("atlantis"), Language.EN)).isEqualTo(new Start.UnknownProgramme());
    }

    @Test
    void an_incomplete_application_says_what_is_missing() {
        var id = start();
        intake.save(id, Map.of("person.familyName", "Karimova"));

        var answer = intake.submit(id, "key");

        assertThat(answer).isInstanceOfSatisfying(Incomplete.class, incomplete -> assertThat(incomplete.problems())
                .contains(
                        new FieldProblem("person.birthDate", "applications.problem.person.birthDate.missing"),
                        new FieldProblem("documents.identity", "applications.problem.documents.missing"))
                .extracting(FieldProblem::field)
                .doesNotContain("person.familyName", "documents.other"));
        assertThat(files.own(id).isDraft()).isTrue();
    }

    @Test
    void submitting_opens_a_case_in_the_office_of_the_region() {
        var id = draft(Map.of("person.region", "harbour", "employment.monthlyWage", "1 200,50"));

        var answer = intake.submit(id, "key");

        var file = files.own(id);
        assertThat(answer).isEqualTo(new Submitted(file.reference().orElseThrow()));
        assertThat(file.office()).contains(new OfficeId("south"));
        assertThat(file.stage()).isEqualTo(Stage.COMPLETENESS_CHECK);
        assertThat(file.answer(AnswerKey.MONTHLY_WAGE)).isEqualTo("1200.50");
        assertThat(files.ownHistory(id)).extracting(ProgressEntry::stage).containsExactly(Stage.COMPLETENESS_CHECK);
        assertThat(processesOf(id)).isEqualTo(1);
        assertThat(audited(id)).containsSubsequence("application-started", "application-submitted");
    }

    @Test
    void a_repeated_key_gives_the_first_answer_again_and_another_key_does_not() {
        var id = draft(Map.of());
        var first = intake.submit(id, "key");

        assertThat(intake.submit(id, "key")).isEqualTo(first);
        assertThat(intake.submit(id, "other"))
                .isEqualTo(new AlreadySubmitted(files.own(id).reference().orElseThrow()));
        assertThat(processesOf(id)).isEqualTo(1);
    }

    @Test
    void a_double_click_makes_one_case() throws Exception {
        var id = draft(Map.of());

        var answers = bothAtOnce(() -> intake.submit(id, "key"));

        assertThat(answers.getFirst()).isInstanceOf(Submitted.class).isEqualTo(answers.getLast());
        assertThat(processesOf(id)).isEqualTo(1);
        assertThat(sql.sql("select count(*) from submission where application = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_devices_at_once_make_one_case() throws Exception {
        var id = draft(Map.of());
        var keys = List.of("one", "two").iterator();

        var answers = bothAtOnce(() -> {
            String key;
            synchronized (keys) {
                key = keys.next();
            }
            return intake.submit(id, key);
        });

        assertThat(answers).hasOnlyElementsOfTypes(Submitted.class, AlreadySubmitted.class);
        assertThat(answers.stream().filter(Submitted.class::isInstance)).hasSize(1);
        assertThat(processesOf(id)).isEqualTo(1);
    }

    @Test
    void a_key_serves_one_application() {
        var one = draft(Map.of());
        var other = draft(Map.of());
        intake.submit(one, "key");

        assertThat(intake.submit(other, "key")).isEqualTo(new Submission.KeyUsedElsewhere());
        assertThat(files.own(other).isDraft()).isTrue();
    }

    @Test
    void a_key_is_printable_and_short() {
        var id = start();

        assertThat(intake.submit(id, " ")).isEqualTo(new Submission.UnfitKey());
        assertThat(intake.submit(id, "x".repeat(201))).isEqualTo(new Submission.UnfitKey());
        assertThat(intake.submit(id, "ключ")).isEqualTo(new Submission.UnfitKey());
    }

    @Test
    void when_the_window_is_closed_nothing_is_submitted() {
        var id = draft(Map.of());
        var now = clock.instant();
        try {
            clock.pass(Duration.ofDays(366 * 12));

            assertThat(intake.submit(id, "key")).isEqualTo(new Submission.WindowClosed());
            assertThat(intake.start(CaseDriver.PROGRAMME, Language.EN)).isEqualTo(new Start.NotOpen());
        } finally {
            clock.moveTo(now);
        }
        assertThat(files.own(id).isDraft()).isTrue();
    }

    @Test
    void what_was_submitted_cannot_be_changed() {
        var id = draft(Map.of());
        intake.submit(id, "key");

        assertThat(intake.save(id, Map.of("person.familyName", "Other"))).isEqualTo(new Saving.NoLongerADraft());
    }

    @Test
    void a_draft_that_was_changed_elsewhere_is_not_written_over() {
        var id = start();
        intake.save(id, Map.of("person.familyName", "Karimova"), 0);

        assertThat(intake.save(id, Map.of("person.familyName", "Other"), 0)).isEqualTo(new Saving.Stale());
        assertThat(files.own(id).answer(AnswerKey.FAMILY_NAME)).isEqualTo("Karimova");
    }

    @Test
    void withdrawing_ends_the_case_and_a_second_time_changes_nothing() {
        var id = draft(Map.of());
        intake.submit(id, "key");

        intake.withdraw(id);
        intake.withdraw(id);

        assertThat(files.own(id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(audited(id)).containsOnlyOnce("application-withdrawn");
        assertThat(intake.submit(id, "key")).isInstanceOf(Submitted.class);
        assertThat(intake.submit(id, "other")).isInstanceOf(AlreadySubmitted.class);
    }

    @Test
    void what_is_decided_cannot_be_withdrawn() {
        var id = draft(Map.of());
        intake.submit(id, "key");
        progress.show(id, Stage.DECIDED, Turn.NOBODY, Awaited.NOTHING, null);

        assertThat(intake.withdraw(id)).isEqualTo(ApplicationIntake.Withdrawal.DECIDED);
    }

    @Test
    void what_is_closed_stays_as_it_is() {
        var id = draft(Map.of());
        intake.submit(id, "key");
        intake.withdraw(id);

        progress.show(id, Stage.EXAMINATION, Turn.OFFICE, Awaited.EXAMINATION, null);

        assertThat(files.own(id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(files.ownHistory(id).getLast().stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void the_same_progress_is_told_once() {
        var id = draft(Map.of());
        intake.submit(id, "key");
        var before = files.ownHistory(id).size();

        progress.show(id, Stage.EXAMINATION, Turn.OFFICE, Awaited.EXAMINATION, null);
        progress.show(id, Stage.EXAMINATION, Turn.OFFICE, Awaited.EXAMINATION, null);

        assertThat(files.ownHistory(id)).hasSize(before + 1);
    }

    @Test
    void a_draft_has_no_progress() {
        var id = start();

        assertThatThrownBy(() -> progress.show(id, Stage.EXAMINATION, Turn.OFFICE, Awaited.EXAMINATION, null))
                .isInstanceOf(ApplicationFile.NeverSubmitted.class);
    }

    @Test
    void a_discarded_draft_is_gone_with_its_documents() {
        var id = draft(Map.of());

        intake.withdraw(id);

        assertThatThrownBy(() -> files.own(id)).isInstanceOf(NotFound.class);
        assertThat(documents.of(id)).isEmpty();
    }

    @Test
    void a_draft_that_nobody_touches_for_ninety_days_is_deleted() {
        var old = draft(Map.of());
        var now = clock.instant();
        try {
            clock.pass(Duration.ofDays(80));
            var touched = start();
            clock.pass(Duration.ofDays(11));

            drafts.discardExpired();

            assertThat(files.own()).extracting(ApplicationFile::id).containsExactly(touched);
            assertThat(documents.of(old)).isEmpty();
        } finally {
            clock.moveTo(now);
        }
    }

    @Test
    void a_draft_that_cannot_be_deleted_holds_no_other_one_up() {
        var stuck = List.of(draft(Map.of()), draft(Map.of()), draft(Map.of())).get(1);
        var now = clock.instant();
        sql.sql("""
                create function refuse() returns trigger language plpgsql as $$
                begin
                    if old.id = '%s' then raise exception 'stuck'; end if;
                    return old;
                end $$;
                create trigger refuse before delete on application for each row execute function refuse();
                """.formatted(stuck)).update();
        try {
            clock.pass(Duration.ofDays(91));

            drafts.discardExpired();

            assertThat(files.own()).extracting(ApplicationFile::id).containsExactly(stuck);
        } finally {
            clock.moveTo(now);
            sql.sql("drop trigger refuse on application; drop function refuse();")
                    .update();
        }
        assertThat(documents.of(stuck)).isNotEmpty();
    }

    @Test
    void somebody_elses_application_is_not_found() {
        var id = draft(Map.of());
        SignIn.as(CaseDriver.applicant());

        assertThatThrownBy(() -> files.own(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.ownHistory(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.save(id, Map.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.submit(id, "key")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.withdraw(id)).isInstanceOf(NotFound.class);
        intake.speak(id, Language.RU);
        assertThat(files.require(id).language()).isEqualTo(Language.EN);
    }

    @Test
    void only_applicants_apply() {
        var id = start();
        SignIn.as(CaseDriver.irina());

        assertThatThrownBy(this::start).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.own()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.own(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> intake.submit(id, "key")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> intake.withdraw(id)).isInstanceOf(AccessDeniedException.class);
    }

    private ApplicationId start() {
        return ((Start.Started) intake.start(CaseDriver.PROGRAMME, Language.EN)).id();
    }

    /** A complete draft; the driver signs in a person of its own. */
    private ApplicationId draft(Map<String, String> changes) {
        var id = cases.draft(changes);
        sql.sql("update application set applicant = ? where id = ?")
                .params(amina.id().value(), id.value())
                .update();
        SignIn.as(amina);
        return id;
    }

    private int processesOf(ApplicationId id) {
        return sql.sql("select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null "
                        + "and super_exec_ is null")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> audited(ApplicationId id) {
        return sql.sql("select action from audit_entry where application = ? order by at, action")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private <T> List<T> bothAtOnce(Callable<T> act) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<T> person = () -> {
                SignIn.as(amina);
                together.await();
                return act.call();
            };
            var one = threads.submit(person);
            var other = threads.submit(person);
            return List.of(one.get(), other.get());
        }
    }
}
