package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;

/**
 * How an officer proposes to decide.
 *
 * @param reasonCodes of the programme's catalogue; never empty for a refusal
 * @param explanation the officer's words to the applicant
 * @param deviation why it is otherwise than the rules say; empty when it is what they say
 * @param secondOpinion whether a second officer must look: always for a refusal and a deviation, drawn once for
 *     another grant
 */
public record Proposal(
        ProposalId id,
        ApplicationId application,
        Kind kind,
        List<String> reasonCodes,
        String explanation,
        Optional<String> deviation,
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
                deviation,
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
                deviation,
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

        /** Whether it is what the rules say; everything else is a deviation. */
        boolean agreesWith(Eligibility.Outcome outcome) {
            return switch (this) {
                case GRANT -> outcome == Outcome.ELIGIBLE;
                case REFUSAL ->
                    outcome == Outcome.INELIGIBLE
                            || outcome == Outcome.NOT_ADMITTED
                            || outcome == Outcome.MORE_EVIDENCE;
                case NON_ADMISSION -> outcome == Outcome.NOT_ADMITTED || outcome == Outcome.MORE_EVIDENCE;
            };
        }
    }
}
