package org.regularis.casework;

import java.time.Instant;
import java.util.List;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Steps that failed for good until somebody has them tried again; ids and technical causes only. */
@Component
@PreAuthorize("hasRole('" + Roles.PROGRAMME_ADMIN + "')")
public class Incidents {

    /** Newest first. */
    public List<Incident> open() {
        throw new UnsupportedOperationException();
    }

    public void retry(String incident) {
        throw new UnsupportedOperationException();
    }

    /** @param cause the exception's type and where in our code it arose, never its message */
    public record Incident(
            String id, ApplicationId application, String process, String activity, String cause, Instant raisedAt) {}
}
