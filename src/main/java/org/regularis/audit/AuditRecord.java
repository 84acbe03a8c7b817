package org.regularis.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The record as the auditor reads it, the newest first. */
@Component
@PreAuthorize("hasRole('" + Roles.AUDITOR + "')")
public class AuditRecord {

    private final JdbcClient jdbc;

    AuditRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries older than the given place in the record, or the newest ones. */
    public List<AuditEntry> page(Filter filter, Optional<Long> before, int size) {
        return jdbc.sql("""
                select seq, at, actor, actor_role, action, application, subject from audit_entry
                where seq < :before
                  and (cast(:actor as text) is null or actor = :actor)
                  and (cast(:action as text) is null or action = :action)
                  and (cast(:application as uuid) is null or application = :application)
                order by seq desc limit :size""")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param(
                        "application",
                        filter.application() == null
                                ? null
                                : filter.application().value())
                .param("size", size)
                .query((row, number) -> new AuditEntry(
                        row.getLong("seq"),
                        Columns.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("actor_role"),
                        row.getString("action"),
                        Optional.ofNullable(row.getObject("application", UUID.class))
                                .map(ApplicationId::new),
                        Columns.optionalText(row, "subject")))
                .list();
    }

    /** Every kind of act that was ever recorded; walks from one to the next along the index. */
    public List<String> actions() {
        return jdbc.sql("""
                with recursive known as (
                    (select action from audit_entry order by action limit 1)
                    union all
                    select (select action from audit_entry where action > known.action order by action limit 1)
                    from known where known.action is not null)
                select action from known where action is not null""").query(String.class).list();
    }

    /** What the auditor looks for; what is null does not matter. */
    public record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable ApplicationId application) {}
}
