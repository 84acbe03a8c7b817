package org.regularis.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.MovableClock;
import org.regularis.dev.PublicModules;
import org.regularis.dev.ScriptedRegister;
import org.regularis.dev.SwitchedRegisters;
import org.regularis.registers.RegisterAnswer.Result;
import org.regularis.registers.RegisterQuestion.Standing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module registers on the real PostgreSQL, with a real server that is well, wrong or down. */
@SpringBootTest(
        classes = PublicModules.class,
        properties = {PublicModules.SCHEMA, PublicModules.PATH, PublicModules.NO_ROUNDS})
class RegisterQuestionsTest {

    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final Purpose RECORD = new Purpose(List.of("record", "public-order"));
    private static final Asker STEP = new Asker.Step("askRegisters");
    private static final Asker OLGA = new Asker.Officer(new UserId("olga"));
    private static final AtomicInteger DAY = new AtomicInteger();

    private final ScriptedRegister server = new ScriptedRegister();

    @Autowired
    RegisterQuestions questions;

    @Autowired
    RegisterAnswers answers;

    @Autowired
    RegisterWork work;

    @Autowired
    RegisterRows rows;

    @Autowired
    SwitchedRegisters registers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource database;

    @Autowired
    MovableClock clock;

    private Instant start = MONDAY;

    /** Each test on a later day, so that no register is left alone for what an earlier one has seen. */
    @BeforeEach
    void begin() {
        start = MONDAY.plus(Duration.ofDays(DAY.incrementAndGet()));
        clock.moveTo(start);
        jdbc.sql("update register_question set state = 'DROPPED', closed_at = now() where state = 'WAITING'")
                .update();
        registers.connect(server.address(), Register.values());
    }

    @AfterEach
    void end() {
        clock.pass(Duration.ofHours(1));
        server.play(ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R-1\", \"findings\": []}"));
        var last = submitted();
        for (var register : Register.values()) {
            registers.connect(server.address(), register);
            questions.ask(last, register, RECORD, STEP);
            work.askDue(register);
        }
        assertThat(answers.all(last)).isNotEmpty().allMatch(one -> one.standing() instanceof Standing.Answered);
        registers.disconnect();
        server.close();
        clock.moveTo(MONDAY);
    }

    @Test
    void an_answer_is_kept_with_who_asked_when_and_what_for() {
        server.play(ScriptedRegister.answer("""
                {"result": "hit", "reference": "PR-7", "findings": [
                  {"matter": "proceedings", "authority": "Court of Mura", "fileNumber": "7/2020", "on": "2020-05-06"}]}"""));
        var application = submitted();

        assertThat(askPolice(application, STEP)).isEqualTo(Asking.ASKED);
        assertThat(newest(application).standing()).isEqualTo(new Standing.Waiting());
        clock.pass(Duration.ofSeconds(2));
        work.askDue(Register.POLICE_RECORD);

        var question = newest(application);
        assertThat(question.register()).isEqualTo(Register.POLICE_RECORD);
        assertThat(question.asker()).isEqualTo(STEP);
        assertThat(question.askedAt()).isEqualTo(start);
        assertThat(question.purpose()).isEqualTo(RECORD);
        assertThat(question.sent()).containsExactly("familyName", "givenNames", "birthDate", "citizenship");
        assertThat(question.standing())
                .isEqualTo(new Standing.Answered(new RegisterAnswer(
                        start.plusSeconds(2),
                        Result.HIT,
                        "PR-7",
                        List.of(new Finding.PoliceEntry(
                                Finding.Matter.PROCEEDINGS,
                                "Court of Mura",
                                "7/2020",
                                Optional.of(LocalDate.parse("2020-05-06")))))));
        assertThat(answers.find(question.id())).contains(question);
        assertThat(recorded(application))
                .containsExactly(
                        "register-asked process police-record: record, public-order",
                        "register-answered process police-record: record, public-order");
    }

    @Test
    void what_is_sent_is_what_the_application_says_and_the_key_is_the_questions() {
        var application = submitted();
        questions.ask(application, Register.COMPANY_REGISTER, new Purpose(List.of("employment")), STEP);

        work.askDue(Register.COMPANY_REGISTER);

        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.key()).isEqualTo(newest(application).id().toString());
            assertThat(asked.body()).contains("\"employerNumber\":\"7707083893\"", "[\"employment\"]");
            assertThat(asked.body()).doesNotContain("Karimova", "1991");
        });
    }

    @Test
    void while_one_question_waits_no_other_is_put_and_afterwards_it_can_be_put_again() {
        var application = submitted();
        assertThat(askPolice(application, STEP)).isEqualTo(Asking.ASKED);
        assertThat(askPolice(application, OLGA)).isEqualTo(Asking.ALREADY_ASKED);
        work.askDue(Register.POLICE_RECORD);

        assertThat(askPolice(application, OLGA)).isEqualTo(Asking.ASKED);

        assertThat(answers.all(application)).hasSize(2);
        assertThat(newest(application).asker()).isEqualTo(OLGA);
        work.askDue(Register.POLICE_RECORD);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void a_register_that_is_not_connected_does_not_exist_and_nothing_waits_for_it() {
        var application = submitted();
        registers.disconnect();

        assertThat(questions.registers()).isEmpty();
        assertThat(askPolice(application, STEP)).isEqualTo(Asking.NOT_HERE);
        assertThat(questions.awaitedUntil(application)).isEmpty();
        assertThat(answers.of(application)).isEmpty();
    }

    @Test
    void who_has_not_said_what_a_register_looks_by_is_not_asked_about() {
        var application = submitted();
        jdbc.sql("update application set answers = answers - 'employment.employerNumber' where id = ?")
                .param(application.value())
                .update();

        assertThat(questions.ask(application, Register.COMPANY_REGISTER, RECORD, STEP))
                .isEqualTo(Asking.NOTHING_TO_LOOK_BY);
        assertThat(answers.of(application)).isEmpty();
    }

    @Test
    void about_a_closed_application_nothing_is_asked_any_more() {
        var application = submitted();
        askPolice(application, STEP);
        jdbc.sql("update application set stage = 'WITHDRAWN', turn = 'NOBODY' where id = ?")
                .param(application.value())
                .update();

        work.askDue(Register.POLICE_RECORD);

        assertThat(server.asked()).isEmpty();
        assertThat(newest(application).standing()).isEqualTo(new Standing.Dropped(clock.instant()));
        assertThat(askPolice(application, OLGA)).isEqualTo(Asking.CLOSED);
    }

    @Test
    void a_register_that_is_down_is_asked_again_later_and_later_and_once_it_is_back_at_once() {
        var application = submitted();
        var another = submitted();
        askPolice(application, STEP);
        server.goDown();

        work.askDue(Register.POLICE_RECORD);
        assertThat(newest(application).standing())
                .isEqualTo(new Standing.Silent(Failure.UNREACHABLE, start, start.plusSeconds(30)));
        clock.moveTo(start.plusSeconds(30));
        work.askDue(Register.POLICE_RECORD);
        assertThat(newest(application).standing())
                .isEqualTo(new Standing.Silent(Failure.UNREACHABLE, start, start.plusSeconds(90)));

        server.comeBack();
        clock.moveTo(start.plusSeconds(60));
        work.askDue(Register.POLICE_RECORD);
        assertThat(server.asked()).as("it is not due yet").isEmpty();
        askPolice(another, STEP);
        assertThat(newest(another).standing())
                .as("it has not been tried, but nobody answers")
                .isEqualTo(new Standing.Silent(Failure.UNREACHABLE, start, start.plusSeconds(90)));
        work.askDue(Register.POLICE_RECORD);
        work.askDue(Register.POLICE_RECORD);
        assertThat(newest(another).standing()).isInstanceOf(Standing.Answered.class);
        assertThat(newest(application).standing()).isInstanceOf(Standing.Answered.class);
    }

    @Test
    void a_register_that_fails_three_times_in_a_row_is_left_alone_for_a_minute() {
        server.play(ScriptedRegister.answer(500, "application/json", "{}"));
        for (int number = 0; number < 5; number++) {
            askPolice(submitted(), STEP);
        }
        var application = submitted();
        askPolice(application, STEP);

        for (int round = 0; round < 10; round++) {
            work.askDue(Register.POLICE_RECORD);
        }
        assertThat(server.asked()).hasSize(3);
        assertThat(newest(application).standing())
                .isEqualTo(new Standing.Silent(Failure.OUT_OF_ORDER, start, start.plusSeconds(60)));

        clock.moveTo(start.plusSeconds(61));
        work.askDue(Register.POLICE_RECORD);
        work.askDue(Register.POLICE_RECORD);
        assertThat(server.asked()).as("one try shows that nothing has changed").hasSize(4);

        server.play(ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []}"));
        clock.moveTo(start.plusSeconds(122));
        work.askDue(Register.POLICE_RECORD);
        assertThat(newest(application).standing()).isInstanceOf(Standing.Answered.class);
        assertThat(server.asked()).hasSize(10);
    }

    @Test
    void one_register_that_is_left_alone_holds_up_no_other() {
        server.play(ScriptedRegister.answer(500, "application/json", "{}"));
        for (int number = 0; number < 3; number++) {
            askPolice(submitted(), STEP);
            work.askDue(Register.POLICE_RECORD);
        }
        server.play(ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []}"));
        var application = submitted();
        questions.ask(application, Register.POPULATION_REGISTER, RECORD, STEP);

        work.askDue(Register.POPULATION_REGISTER);

        assertThat(newest(application).standing()).isInstanceOf(Standing.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_is_given_up_when_its_time_is_over_and_can_be_put_again(boolean byTheWorker) {
        var application = submitted();
        askPolice(application, STEP);
        assertThat(questions.awaitedUntil(application)).contains(start.plus(Duration.ofHours(24)));
        server.play(ScriptedRegister.answer(404, "application/json", "{}"));
        work.askDue(Register.POLICE_RECORD);

        clock.moveTo(start.plus(Duration.ofHours(24)));
        if (byTheWorker) {
            work.askDue(Register.POLICE_RECORD);
        } else {
            questions.giveUpOverdue(application);
        }

        assertThat(newest(application).standing()).isEqualTo(new Standing.GivenUp(clock.instant()));
        assertThat(server.asked()).hasSize(1);
        assertThat(questions.awaitedUntil(application)).isEmpty();
        assertThat(askPolice(application, OLGA)).isEqualTo(Asking.ASKED);
    }

    @Test
    void what_a_crashed_worker_had_in_hand_is_asked_after_its_lease_by_the_same_key() {
        var application = submitted();
        askPolice(application, STEP);
        var leased = rows.lease(Register.POLICE_RECORD, Duration.ofMinutes(2), clock.instant());
        assertThat(leased).isPresent();

        work.askDue(Register.POLICE_RECORD);
        assertThat(server.asked()).isEmpty();

        jdbc.sql("update register_question set leased_until = now() - interval '1 second' where state = 'WAITING'")
                .update();
        work.askDue(Register.POLICE_RECORD);
        assertThat(server.asked()).singleElement().satisfies(asked -> assertThat(asked.key())
                .isEqualTo(leased.get().id().toString()));
    }

    @Test
    void no_connection_to_the_database_is_held_while_a_register_is_asked() {
        var busy = new AtomicInteger(-1);
        server.play(exchange -> {
            busy.set(database.getHikariPoolMXBean().getActiveConnections());
            ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []}")
                    .play(exchange);
        });
        askPolice(submitted(), STEP);

        work.askDue(Register.POLICE_RECORD);

        assertThat(busy).hasValue(0);
    }

    @Test
    void nobody_is_named_in_the_log() {
        var log = new ListAppender<ILoggingEvent>();
        var everything = (Logger) LoggerFactory.getLogger("org.regularis");
        everything.setLevel(Level.ALL);
        everything.setAdditive(false);
        everything.addAppender(log);
        log.start();
        var application = submitted();
        for (var register : Register.values()) {
            questions.ask(application, register, RECORD, STEP);
            server.play(ScriptedRegister.answer(
                    "{\"result\": \"hit\", \"reference\": \"Karimova\", \"findings\": [{\"name\": \"Karimova\"}]}"));
            work.askDue(register);
            server.goDown();
            clock.pass(Duration.ofMinutes(1));
            work.askDue(register);
            server.comeBack();
            server.play(ScriptedRegister.answer(
                    "{\"result\": \"unknown\", \"reference\": \"Karimova-1\", \"findings\": []}"));
            clock.pass(Duration.ofMinutes(2));
            work.askDue(register);
        }

        assertThat(answers.of(application)).hasSize(4).allMatch(one -> one.standing() instanceof Standing.Answered);
        everything.detachAppender(log);
        everything.setLevel(null);
        everything.setAdditive(true);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .contains("police-record is asked", "NOT_UNDERSTOOD", "UNREACHABLE", "has answered")
                .doesNotContain("Karimova", "Amina", "1991-04-17", "7707083893", "a-token");
    }

    @Test
    void the_database_lets_nobody_change_what_was_asked_or_answered() {
        var application = submitted();
        askPolice(application, STEP);
        assertRefused("update register_question set purpose = '{gossip}' where application = ?", application);
        assertRefused(
                "update register_question set try_until = try_until + interval '1 day' where application = ?",
                application);
        assertRefused(
                "insert into register_answer (question, answered_at, result, reference, findings)"
                        + " select id, now(), 'CLEAR', 'R', '[]' from register_question where application = ?",
                application);
        work.askDue(Register.POLICE_RECORD);

        assertRefused(
                "update register_question set state = 'WAITING', closed_at = null where application = ?", application);
        var answer = "where question in (select id from register_question where application = ?)";
        assertRefused("update register_answer set result = 'UNKNOWN' " + answer, application);
        assertRefused("delete from register_answer " + answer, application);
    }

    private void assertRefused(String sql, ApplicationId application) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(application.value()).update())
                .as(sql)
                .isInstanceOf(UncategorizedSQLException.class);
    }

    private Asking askPolice(ApplicationId application, Asker asker) {
        return questions.ask(application, Register.POLICE_RECORD, RECORD, asker);
    }

    private RegisterQuestion newest(ApplicationId application) {
        assertThat(answers.of(application)).hasSize(1);
        return answers.of(application).getFirst();
    }

    private List<String> recorded(ApplicationId application) {
        return jdbc.sql(
                        "select action || ' ' || actor || ' ' || subject from audit_entry where application = ? order by seq")
                .param(application.value())
                .query(String.class)
                .list();
    }

    private ApplicationId submitted() {
        var id = ApplicationId.create();
        jdbc.sql("""
                        insert into application (id, applicant, programme, programme_version, language, reference,
                            office, calendar, stage, turn, awaited, started_at, saved_at, submitted_at, answers)
                        values (:id, :applicant, 'regularization-2026', '2026.3', 'EN', :reference, 'north',
                            'northern', 'EXAMINATION', 'OFFICE', 'EXAMINATION', :at, :at, :at, jsonb_build_object(
                                'person.givenNames', 'Amina', 'person.familyName', 'Karimova',
                                'person.birthDate', '1991-04-17', 'person.citizenship', 'UZB',
                                'person.region', 'northern', 'person.email', 'amina@example.org',
                                'employment.employerNumber', '7707083893'))
                        """)
                .param("id", id.value())
                .param("applicant", "amina-" + UUID.randomUUID())
                .param("reference", Reference.draw(new Random()).value())
                .param("at", MONDAY.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
