package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;

/**
 * How an officer proposes to decide.
 *
 * @param reasonCodes of the programme's catalogue; never empty for a refusal
 * @param explanation the officer's words to the applicant
 * @param secondOpinion whether a second officer must look: always for a refusal, drawn once for a grant
 */
public record Proposal(
        ProposalId id,
        ApplicationId application,
        Kind kind,
        List<String> reasonCodes,
        String explanation,
        UserId proposedBy,
        Instant proposedAt,
        boolean secondOpinion,
        Optional<UserId> confirmedBy,
        Optional<String> returnNote) {

    public Proposal {
        reasonCodes = List.copyOf(reasonCodes);
    }

    public boolean isReturned() {
        return returnNote.isPresent();
    }

    /** Whether it waits for what a second officer says. */
    public boolean awaitsSecondOfficer() {
        return secondOpinion && confirmedBy.isEmpty() && !isReturned();
    }

    /** Whether the case may go on with it. */
    public boolean stands() {
        return !isReturned() && !awaitsSecondOfficer();
    }

    Proposal confirmedBy(UserId officer) {
        return new Proposal(
                id,
                application,
                kind,
                reasonCodes,
                explanation,
                proposedBy,
                proposedAt,
                secondOpinion,
                Optional.of(officer),
                returnNote);
    }

    Proposal returnedWith(String note) {
        return new Proposal(
                id,
                application,
                kind,
                reasonCodes,
                explanation,
                proposedBy,
                proposedAt,
                secondOpinion,
                confirmedBy,
                Optional.of(note));
    }

    /** A non-admission is handled as a refusal in everything but its name. */
    public enum Kind {
        GRANT,
        REFUSAL,
        NON_ADMISSION;

        public boolean refuses() {
            return this != GRANT;
        }
    }
}
