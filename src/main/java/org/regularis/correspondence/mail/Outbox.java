package org.regularis.correspondence.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that are to be sent, in the database, so that none is lost and none is written twice. */
@Repository
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a mail into the outbox in the caller's transaction; a second one for the same occasion is left out. */
    @Transactional
    public void add(ApplicationId application, MailKind kind, Occasion occasion, Recipient recipient) {
        jdbc.sql("""
                        insert into outbox_mail (id, application, kind, occasion, recipient, language, state,
                            next_try_at, created_at)
                        values (:id, :application, :kind, :occasion, :recipient, :language, 'WAITING', :now, :now)
                        on conflict (application, kind, occasion) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("application", application.value())
                .param("kind", kind.name())
                .param("occasion", occasion.value())
                .param("recipient", recipient.address())
                .param("language", recipient.language().name())
                .param("now", now())
                .update();
    }

    /** Who a mail goes to, and the language that is known of them. */
    public record Recipient(String address, Language language) {}

    /** Takes the next due mail for one sender; nobody else gets it while the lease lasts. */
    @Transactional
    Optional<OutboxMail> lease(Duration lease) {
        return jdbc.sql("""
                        update outbox_mail set leased_until = now() + make_interval(secs => :lease),
                            attempts = attempts + 1, last_tried_at = :now
                        where id = (
                            select id from outbox_mail
                            where state = 'WAITING' and next_try_at <= :now
                                and (leased_until is null or leased_until < now())
                            order by next_try_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("lease", lease.toSeconds())
                .param("now", now())
                .query(Outbox::mail)
                .optional();
    }

    @Transactional
    void sent(OutboxMail mail) {
        jdbc.sql("""
                        update outbox_mail set state = 'SENT', sent_at = ?, leased_until = null, last_error = null
                        where id = ? and state = 'WAITING'
                        """).params(now(), mail.id()).update();
    }

    @Transactional
    void retryAt(OutboxMail mail, Instant nextTry, String error) {
        jdbc.sql("""
                        update outbox_mail set next_try_at = ?, leased_until = null, last_error = ?
                        where id = ? and state = 'WAITING'
                        """).params(Columns.timestamp(nextTry), error, mail.id()).update();
    }

    @Transactional
    void undeliverable(OutboxMail mail, String error) {
        close(mail, "UNDELIVERABLE", error);
    }

    /** There is no reason any more to send it. */
    @Transactional
    void dropped(OutboxMail mail, String why) {
        close(mail, "DROPPED", why);
    }

    private void close(OutboxMail mail, String state, String error) {
        jdbc.sql("""
                        update outbox_mail set state = ?, leased_until = null, last_error = ?
                        where id = ? and state = 'WAITING'
                        """).params(state, error, mail.id()).update();
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        return new OutboxMail(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("kind"),
                new Occasion(row.getString("occasion")),
                row.getString("recipient"),
                row.getString("language"),
                row.getInt("attempts"));
    }

    private Timestamp now() {
        return Columns.timestamp(clock.instant());
    }
}
