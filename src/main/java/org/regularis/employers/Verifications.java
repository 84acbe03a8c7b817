package org.regularis.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.VerificationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions to employers as they lie in the database. */
@Repository
class Verifications {

    private static final String SELECT = "select * from employer_verification ";

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(VerificationId id, ApplicationId application, JobClaim claim, Asking asking) {
        jdbc.sql("""
                        insert into employer_verification (id, application, employer_name, employer_number,
                            employer_email, worker_name, token_hash, state, asked_at, answer_until)
                        values (:id, :application, :name, :number, :email, :worker, :hash, 'OPEN', :at, :until)
                        """)
                .param("id", id.value())
                .param("application", application.value())
                .param("name", claim.employerName())
                .param("number", textOrNull(claim.employerNumber().map(EmployerNumber::plain)))
                .param("email", textOrNull(claim.employerEmail().map(String::strip)))
                .param("worker", claim.workerName())
                .param("hash", asking.tokenHash())
                .param("at", Columns.timestamp(asking.at()))
                .param("until", Columns.timestamp(asking.until()))
                .update();
        claim.statements().forEach(statement -> add(id, statement));
    }

    private void add(VerificationId id, Statement statement) {
        jdbc.sql("insert into employer_statement (verification, subject, position, claimed) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        statement.subject().name(),
                        statement.subject().ordinal(),
                        statement.claimed())
                .update();
    }

    void closeOpen(ApplicationId application, Verification.State state) {
        jdbc.sql("""
                        update employer_verification set state = ?, version = version + 1
                        where application = ? and state = 'OPEN'
                        """).params(state.name(), application.value()).update();
    }

    /** Takes the one answer there can be; false when somebody was faster or time is up. */
    boolean answer(VerificationId id, EmployerReply reply, Instant now) {
        int taken = jdbc.sql("""
                        update employer_verification set state = 'ANSWERED', answered_at = :now, remark = :remark,
                            signer_name = :signer, signer_position = :position, registration_kind = :kind,
                            registration_number = :number, version = version + 1
                        where id = :id and state = 'OPEN' and answer_until > :now
                        """)
                .param("now", Columns.timestamp(now))
                .param("remark", reply.remark().isBlank() ? null : reply.remark())
                .param("signer", reply.signature().name())
                .param("position", reply.signature().position())
                .param("kind", reply.registration().map(Registration::kind).orElse(null), Types.VARCHAR)
                .param("number", reply.registration().map(Registration::number).orElse(null), Types.VARCHAR)
                .param("id", id.value())
                .update();
        if (taken == 1) {
            reply.answers().forEach((subject, answer) -> answer(id, subject, answer));
        }
        return taken == 1;
    }

    private void answer(VerificationId id, Statement.Subject subject, EmployerReply.Reply reply) {
        jdbc.sql("update employer_statement set answer = ?, amended = ? where verification = ? and subject = ?")
                .params(reply.answer().name(), reply.amended().orElse(null), id.value(), subject.name())
                .update();
    }

    Optional<EmployerQuestion> find(VerificationId id) {
        return select("where id = ?", id.value()).stream().findFirst();
    }

    Optional<EmployerQuestion> findByTokenHash(byte[] hash) {
        return select("where token_hash = ?", hash).stream().findFirst();
    }

    List<EmployerQuestion> of(ApplicationId application) {
        return select("where application = ? order by asked_at desc, id", application.value());
    }

    /** What waits and what was answered, newest first; nobody searches here, so a few hundred are enough. */
    List<EmployerQuestion> ofEmployer(String number, Instant now) {
        return select("""
                where employer_number = ? and (state = 'ANSWERED' or state = 'OPEN' and answer_until > ?)
                order by asked_at desc, id limit 300
                """, EmployerNumber.plain(number), Columns.timestamp(now));
    }

    Optional<EmployerQuestion> findOfEmployer(VerificationId id, String number) {
        return select("where id = ? and employer_number = ?", id.value(), EmployerNumber.plain(number)).stream()
                .findFirst();
    }

    Optional<String> emailOf(VerificationId id) {
        return jdbc.sql("select employer_email from employer_verification where id = ? and employer_email is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private List<EmployerQuestion> select(String condition, Object... params) {
        List<EmployerQuestion> bare = jdbc.sql(SELECT + condition)
                .params(params)
                .query(Verifications::bareQuestion)
                .list();
        Map<VerificationId, List<Statement>> statements = statementsOf(bare);
        return bare.stream()
                .map(question -> question.with(
                        statements.getOrDefault(question.verification().id(), List.of())))
                .toList();
    }

    private Map<VerificationId, List<Statement>> statementsOf(List<EmployerQuestion> questions) {
        UUID[] ids = questions.stream()
                .map(question -> question.verification().id().value())
                .toArray(UUID[]::new);
        Map<VerificationId, List<Statement>> found = new HashMap<>();
        jdbc.sql("select * from employer_statement where verification = any (?) order by verification, position")
                .param(ids)
                .query((ResultSet row) -> {
                    var id = new VerificationId(row.getObject("verification", UUID.class));
                    found.computeIfAbsent(id, any -> new ArrayList<>()).add(statement(row));
                });
        return found;
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                Statement.Subject.valueOf(row.getString("subject")),
                row.getString("claimed"),
                Columns.optionalText(row, "answer").map(Statement.Answer::valueOf),
                Columns.optionalText(row, "amended"));
    }

    private static EmployerQuestion bareQuestion(ResultSet row, int number) throws SQLException {
        Verification verification = new Verification(
                new VerificationId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("employer_name"),
                Verification.State.valueOf(row.getString("state")),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "answer_until"),
                Columns.optionalInstant(row, "answered_at"),
                List.of(),
                Columns.optionalText(row, "remark"),
                signature(row.getString("signer_name"), row.getString("signer_position")),
                registration(row.getString("registration_kind"), row.getString("registration_number")));
        return new EmployerQuestion(verification, row.getString("worker_name"));
    }

    private static Optional<Verification.Signature> signature(@Nullable String name, @Nullable String position) {
        return name == null || position == null
                ? Optional.empty()
                : Optional.of(new Verification.Signature(name, position));
    }

    private static Optional<Registration> registration(@Nullable String kind, @Nullable String number) {
        return kind == null || number == null ? Optional.empty() : Optional.of(new Registration(kind, number));
    }

    private static @Nullable String textOrNull(Optional<String> text) {
        return text.filter(some -> !some.isEmpty()).orElse(null);
    }

    /** When a question is asked, until when it waits, and what its link is known by. */
    record Asking(Instant at, Instant until, byte[] tokenHash) {}
}
