package org.regularis.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that could not be delivered, for the incidents screen; ids and codes only. The caller has checked who asks. */
@Component
public class UndeliverableMails {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    UndeliverableMails(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Undeliverable> list() {
        return jdbc.sql("""
                        select id, application, kind, attempts, last_tried_at, last_error
                        from outbox_mail where state = 'UNDELIVERABLE' order by last_tried_at, id
                        """).query(UndeliverableMails::undeliverable).list();
    }

    /** Puts one back in the queue, with all its attempts before it; nothing happens when it waits already. */
    @Transactional
    public void retry(UUID mail) {
        jdbc.sql("""
                        update outbox_mail set state = 'WAITING', attempts = 0, next_try_at = ?, last_error = null
                        where id = ? and state = 'UNDELIVERABLE' returning application
                        """)
                .params(Columns.timestamp(clock.instant()), mail)
                .query(UUID.class)
                .optional()
                .ifPresent(application ->
                        audit.record(AuditAction.MAIL_RETRIED, new ApplicationId(application), mail.toString()));
    }

    private static Undeliverable undeliverable(ResultSet row, int number) throws SQLException {
        return new Undeliverable(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("kind"),
                row.getInt("attempts"),
                Columns.instant(row, "last_tried_at"),
                row.getString("last_error"));
    }

    /** @param error a code, for example {@code smtp-550} */
    public record Undeliverable(
            UUID id, ApplicationId application, String kind, int attempts, Instant lastTriedAt, String error) {}
}
