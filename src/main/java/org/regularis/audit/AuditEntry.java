package org.regularis.audit;

import java.time.Instant;
import java.util.Optional;
import org.regularis.shared.ApplicationId;

/**
 * One line of the record.
 *
 * @param seq its place in the record
 * @param actor a user id, or who stands for nobody
 * @param roles the realm roles that the actor had then, parted by a blank
 * @param code what was done, as the record keeps it
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String roles,
        String code,
        Optional<ApplicationId> application,
        Optional<String> subject) {

    /** What was done; empty when another version of the application recorded something that this one does not know. */
    public Optional<AuditAction> action() {
        return AuditAction.of(code);
    }
}
