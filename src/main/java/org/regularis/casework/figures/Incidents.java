package org.regularis.casework.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.casework.CaseProcess;
import org.regularis.correspondence.UndeliverableMails;
import org.regularis.correspondence.UndeliverableMails.Undeliverable;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps and mails that failed for good until somebody has them tried again; ids and technical causes only. */
@Component
@PreAuthorize("hasRole('" + Roles.PROGRAMME_ADMIN + "')")
public class Incidents {

    private final JdbcClient jdbc;
    private final CaseProcess process;
    private final UndeliverableMails mails;
    private final AuditTrail audit;

    Incidents(JdbcClient jdbc, CaseProcess process, UndeliverableMails mails, AuditTrail audit) {
        this.jdbc = jdbc;
        this.process = process;
        this.mails = mails;
        this.audit = audit;
    }

    /** Newest first, at most 200. */
    public List<Incident> open() {
        return jdbc.sql("""
                select id, application, process, activity, cause, raised_at from case_incident
                where resolved_at is null order by raised_at desc limit 200""")
                .query((row, number) -> new Incident(
                        row.getString("id"),
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getString("process"),
                        row.getString("activity"),
                        row.getString("cause"),
                        Columns.instant(row, "raised_at")))
                .list();
    }

    /** Has the step tried once more; when it fails again the incident comes back. */
    @Transactional
    public void retry(String incident) {
        var failed = jdbc.sql("select job, application from case_incident where id = ? and resolved_at is null")
                .param(incident)
                .query((row, number) ->
                        new Failed(row.getString("job"), new ApplicationId(row.getObject("application", UUID.class))))
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(AuditAction.INCIDENT_RETRIED, failed.application(), incident);
        process.retry(failed.job());
    }

    /** Mails that no server would take; longest waiting first. */
    public List<Undeliverable> undeliverable() {
        return mails.list();
    }

    /** Has a mail sent once more; when it fails again it comes back. */
    public void sendAgain(UUID mail) {
        mails.retry(mail);
    }

    private record Failed(String job, ApplicationId application) {}

    /** @param cause the exception's type and where in our code it arose, never its message */
    public record Incident(
            String id, ApplicationId application, String process, String activity, String cause, Instant raisedAt) {}
}
