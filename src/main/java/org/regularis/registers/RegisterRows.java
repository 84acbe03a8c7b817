package org.regularis.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.registers.RegisterAnswer.Result;
import org.regularis.registers.RegisterLine.Reply;
import org.regularis.registers.RegisterQuestion.Standing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.RegisterQuestionId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The questions to registers and their answers as they lie in the database. */
@Repository
class RegisterRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select q.*, a.answered_at, a.result, a.reference, a.findings,
                o.since as out_since, o.failure as out_failure, o.next_try_at as out_next
            from register_question q left join register_answer a on a.question = q.id
                left join register_outage o on o.register = q.register and q.state = 'WAITING'
            """;

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when an earlier question of this kind still waits. */
    boolean add(Opened opened, Instant now, Instant tryUntil) {
        return jdbc.sql("""
                        insert into register_question (id, application, register, purpose, sent, asked_by, asked_by_step,
                            asked_at, try_until, state, next_try_at)
                        values (:id, :application, :register, :purpose, :sent, :officer, :step, :now, :until, 'WAITING',
                            :now)
                        on conflict (application, register) where state = 'WAITING' do nothing""")
                        .param("id", opened.id().value())
                        .param("application", opened.application().value())
                        .param("register", opened.enquiry().register().name())
                        .param("purpose", opened.purpose().checks().toArray(String[]::new), Types.ARRAY)
                        .param("sent", opened.enquiry().fields().keySet().toArray(String[]::new), Types.ARRAY)
                        .param(
                                "officer",
                                opened.asker() instanceof Asker.Officer(var id) ? id.value() : null,
                                Types.VARCHAR)
                        .param("step", opened.asker() instanceof Asker.Step(var name) ? name : null, Types.VARCHAR)
                        .param("now", Columns.timestamp(now))
                        .param("until", Columns.timestamp(tryUntil))
                        .update()
                == 1;
    }

    /** All of an application, the newest first. */
    List<RegisterQuestion> of(ApplicationId application) {
        return jdbc.sql(SELECT + "where q.application = ? order by q.seq desc")
                .param(application.value())
                .query(RegisterRows::question)
                .list();
    }

    Optional<RegisterQuestion> find(RegisterQuestionId id) {
        return jdbc.sql(SELECT + "where q.id = ?")
                .param(id.value())
                .query(RegisterRows::question)
                .optional();
    }

    /** Until when the last of the open questions of an application is tried; empty when none is open. */
    Optional<Instant> waitingUntil(ApplicationId application) {
        return jdbc.sql("""
                        select try_until from register_question where application = ? and state = 'WAITING'
                        order by try_until desc limit 1""")
                .param(application.value())
                .query((row, number) -> Columns.instant(row, "try_until"))
                .optional();
    }

    /** Holds the open questions of an application, so that of two last answers one knows that it is the last. */
    void holdWaiting(ApplicationId application) {
        jdbc.sql("select id from register_question where application = ? and state = 'WAITING' order by id for update")
                .param(application.value())
                .query(UUID.class)
                .list();
    }

    /** Takes the next due question to a register for one worker; nobody else gets it while the lease lasts. */
    Optional<Due> lease(Register register, Duration lease, Instant now) {
        return jdbc.sql("""
                        update register_question set leased_until = now() + make_interval(secs => :lease),
                            attempts = attempts + 1, last_tried_at = :now
                        where id = (
                            select id from register_question
                            where register = :register and state = 'WAITING' and next_try_at <= :now and try_until > :now
                                and (leased_until is null or leased_until < now())
                            order by next_try_at, id limit 1 for update skip locked)
                        returning id, application, register, purpose, attempts""")
                .param("lease", lease.toSeconds())
                .param("register", register.name())
                .param("now", Columns.timestamp(now))
                .query(RegisterRows::due)
                .optional();
    }

    /** Open questions whose time is up. */
    List<Due> overdue(Register register, Instant now) {
        return jdbc.sql("""
                        select id, application, register, purpose, attempts from register_question
                        where register = ? and state = 'WAITING' and try_until <= ? order by try_until limit 100""")
                .params(register.name(), Columns.timestamp(now))
                .query(RegisterRows::due)
                .list();
    }

    List<Due> overdue(ApplicationId application, Instant now) {
        return jdbc.sql("""
                        select id, application, register, purpose, attempts from register_question
                        where application = ? and state = 'WAITING' and try_until <= ? order by id""")
                .params(application.value(), Columns.timestamp(now))
                .query(RegisterRows::due)
                .list();
    }

    /** False when it is no longer open. */
    boolean close(RegisterQuestionId id, State state, Instant now) {
        return jdbc.sql("""
                        update register_question set state = ?, closed_at = ?, leased_until = null
                        where id = ? and state = 'WAITING'""")
                        .params(state.name(), Columns.timestamp(now), id.value())
                        .update()
                == 1;
    }

    void keep(RegisterQuestionId id, Reply.Answered answer, Instant now) {
        jdbc.sql("""
                        insert into register_answer (question, answered_at, result, reference, findings)
                        values (:question, :now, :result, :reference, cast(:findings as jsonb))""")
                .param("question", id.value())
                .param("now", Columns.timestamp(now))
                .param("result", answer.result().name())
                .param("reference", answer.reference())
                .param("findings", JSON.writeValueAsString(answer.findings()))
                .update();
    }

    void retryAt(RegisterQuestionId id, Instant nextTry, Failure failure) {
        jdbc.sql("""
                        update register_question set next_try_at = least(?, try_until), last_failure = ?,
                            leased_until = null
                        where id = ? and state = 'WAITING'""")
                .params(Columns.timestamp(nextTry), failure.name(), id.value())
                .update();
    }

    /** Since when it lasts stays as it was first noticed. */
    void noteOutage(Register register, Failure failure, Instant now, Instant nextTry) {
        jdbc.sql("""
                        insert into register_outage (register, since, failure, next_try_at)
                        values (:register, :now, :failure, :next)
                        on conflict (register) do update set failure = :failure, next_try_at = :next""")
                .param("register", register.name())
                .param("now", Columns.timestamp(now))
                .param("failure", failure.name())
                .param("next", Columns.timestamp(nextTry))
                .update();
    }

    /** The register answers; what had to wait because it did not is due at once. */
    void noteRecovery(Register register, Instant now) {
        if (jdbc.sql("delete from register_outage where register = ?")
                        .param(register.name())
                        .update()
                > 0) {
            jdbc.sql("""
                            update register_question set next_try_at = :now
                            where register = :register and state = 'WAITING' and next_try_at > :now""")
                    .param("now", Columns.timestamp(now))
                    .param("register", register.name())
                    .update();
        }
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new RegisterQuestionId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                Register.valueOf(row.getString("register")),
                new Purpose(texts(row, "purpose")),
                row.getInt("attempts"));
    }

    private static RegisterQuestion question(ResultSet row, int number) throws SQLException {
        return new RegisterQuestion(
                new RegisterQuestionId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                Register.valueOf(row.getString("register")),
                new Purpose(texts(row, "purpose")),
                texts(row, "sent"),
                asker(row),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "try_until"),
                standing(row));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Asker asker(ResultSet row) throws SQLException {
        var officer = row.getString("asked_by");
        return officer == null
                ? new Asker.Step(row.getString("asked_by_step"))
                : new Asker.Officer(new UserId(officer));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (State.valueOf(row.getString("state"))) {
            case ANSWERED -> new Standing.Answered(answer(row));
            case GIVEN_UP -> new Standing.GivenUp(Columns.instant(row, "closed_at"));
            case DROPPED -> new Standing.Dropped(Columns.instant(row, "closed_at"));
            case WAITING -> waiting(row);
        };
    }

    /** What is known of the register concerns the question too, even if it was not tried yet. */
    private static Standing waiting(ResultSet row) throws SQLException {
        var nextTry = Columns.instant(row, "next_try_at");
        if (row.getString("out_failure") != null) {
            var registersNext = Columns.instant(row, "out_next");
            return new Standing.Silent(
                    Failure.valueOf(row.getString("out_failure")),
                    Columns.instant(row, "out_since"),
                    nextTry.isAfter(registersNext) ? nextTry : registersNext);
        }
        return row.getString("last_failure") == null
                ? new Standing.Waiting()
                : new Standing.Silent(
                        Failure.valueOf(row.getString("last_failure")), Columns.instant(row, "last_tried_at"), nextTry);
    }

    private static RegisterAnswer answer(ResultSet row) throws SQLException {
        var type = Register.valueOf(row.getString("register")).finding();
        return new RegisterAnswer(
                Columns.instant(row, "answered_at"),
                Result.valueOf(row.getString("result")),
                row.getString("reference"),
                JSON.readerForListOf(type).readValue(row.getString("findings")));
    }

    /** A question as it is put. */
    record Opened(RegisterQuestionId id, ApplicationId application, Purpose purpose, Enquiry enquiry, Asker asker) {}

    /** A question that somebody has to do something about; how often it was tried, this time included. */
    record Due(RegisterQuestionId id, ApplicationId application, Register register, Purpose purpose, int attempts) {}

    enum State {
        WAITING,
        ANSWERED,
        GIVEN_UP,
        DROPPED
    }
}
