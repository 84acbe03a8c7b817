package org.regularis.decisions.proof;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A permit and the decision that it follows from.
 *
 * @param decision SHA-256 in hexadecimal of the decision's record in canonical form
 */
public record PermitRecord(
        int format,
        Type type,
        String application,
        String number,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant issuedAt,
        String decision) {

    /** What kind of record it is, so that none is taken for another. */
    public enum Type {
        PERMIT
    }
}
