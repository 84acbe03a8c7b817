package org.regularis.correspondence.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.Language;
import org.regularis.shared.LetterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that were written, as they were written. */
@Repository
public class LetterArchive {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean has(ApplicationId application, LetterKind kind, Occasion occasion) {
        return jdbc.sql("select exists (select from letter where application = ? and kind = ? and occasion = ?)")
                .params(application.value(), kind.name(), occasion.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps a letter; false when one was written for this occasion before. */
    public boolean add(ApplicationId application, LetterKind kind, Occasion occasion, Text text) {
        return jdbc.sql("""
                        insert into letter (id, application, kind, occasion, language, html, written_at)
                        values (:id, :application, :kind, :occasion, :language, :html, :now)
                        on conflict (application, kind, occasion) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("application", application.value())
                        .param("kind", kind.name())
                        .param("occasion", occasion.value())
                        .param("language", text.language().name())
                        .param("html", text.html())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Newest first. */
    public List<Letter> of(ApplicationId application) {
        return jdbc.sql("select * from letter where application = ? order by written_at desc, id")
                .param(application.value())
                .query(LetterArchive::letter)
                .list();
    }

    public Optional<Letter> find(ApplicationId application, LetterId id) {
        return jdbc.sql("select * from letter where application = ? and id = ?")
                .params(application.value(), id.value())
                .query(LetterArchive::letter)
                .optional();
    }

    /** Notes when the applicant first read a letter; false when it was read before. */
    public boolean markRead(LetterId id) {
        return jdbc.sql("update letter set first_read_at = ? where id = ? and first_read_at is null")
                        .params(now(), id.value())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Columns.timestamp(clock.instant());
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                LetterKind.valueOf(row.getString("kind")),
                Columns.instant(row, "written_at"),
                new Text(Language.valueOf(row.getString("language")), row.getString("html")),
                row.getObject("first_read_at") != null);
    }
}
