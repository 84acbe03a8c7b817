package org.regularis.persons;

import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every answer that officers have given about two applications; the newest of a pair is in force. */
@Component
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answer its number is drawn */
    void add(Answer answer) {
        jdbc.sql("""
                insert into person_answer (application, other, answer, reason, answered_by, answered_at)
                values (:application, :other, :answer, :reason, :by, :at)""")
                .param("application", answer.application().value())
                .param("other", answer.other().value())
                .param("answer", answer.verdict().name())
                .param("reason", answer.reason())
                .param("by", answer.by().value())
                .param("at", timestamp(answer.at()))
                .update();
    }

    /** Those in force about an application, whichever of the two it is, in the order in which they were given. */
    List<Answer> about(ApplicationId application) {
        return jdbc.sql("""
                select * from (
                    select distinct on (application, other) * from person_answer
                    where application = :id or other = :id order by application, other, seq desc) latest
                order by seq""")
                .param("id", application.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Those in force between any two of these applications. */
    List<Answer> among(Collection<ApplicationId> applications) {
        return jdbc.sql("""
                select distinct on (application, other) * from person_answer
                where application in (:ids) and other in (:ids) order by application, other, seq desc""")
                .param("ids", applications.stream().map(ApplicationId::value).toList())
                .query((row, number) -> read(row))
                .list();
    }

    private static Answer read(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("seq"),
                new ApplicationId(row.getObject("application", UUID.class)),
                new ApplicationId(row.getObject("other", UUID.class)),
                Answer.Verdict.valueOf(row.getString("answer")),
                row.getString("reason"),
                new UserId(row.getString("answered_by")),
                instant(row, "answered_at"));
    }
}
