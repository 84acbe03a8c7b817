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
 * @param action the code of what was done
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String roles,
        String action,
        Optional<ApplicationId> application,
        Optional<String> subject) {}
