package org.regularis.programmes.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.regularis.shared.ProgrammeId;

/**
 * A version of a programme and where it stands.
 *
 * @param draftedBy the name; empty when it was delivered with the software
 * @param until the last day, when a later version is approved
 */
public record ProgrammeVersion(
        ProgrammeId programme,
        String version,
        State state,
        Optional<String> draftedBy,
        Instant draftedAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Written; approved for a day to come; the one that counts today; followed by another; approved in vain. */
    public enum State {
        DRAFT,
        PLANNED,
        IN_FORCE,
        ENDED,
        TAKEN_BACK
    }
}
