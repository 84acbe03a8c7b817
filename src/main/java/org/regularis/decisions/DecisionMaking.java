package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.springframework.stereotype.Component;

/**
 * Officers propose, confirm and return; nobody confirms an own proposal. The desk calls this after it has
 * checked that the case is on the officer's desk; the acting officer is the person signed in.
 */
@Component
public class DecisionMaking {

    /** Records a proposal and draws, once, whether a second officer looks at a grant. */
    public Proposal propose(ApplicationId application, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        throw new UnsupportedOperationException();
    }

    /** A second officer agrees. @throws SamePerson when the proposer asks */
    public void confirm(ProposalId proposal) {
        throw new UnsupportedOperationException();
    }

    /** A second officer sends it back with a note. @throws SamePerson when the proposer asks */
    public void sendBack(ProposalId proposal, String note) {
        throw new UnsupportedOperationException();
    }

    /** The first officer has read the applicant's reply and keeps the refusal; it must be confirmed again. */
    public Proposal uphold(ApplicationId application, String explanation) {
        throw new UnsupportedOperationException();
    }

    /** The newest proposal. */
    public Optional<Proposal> current(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** All proposals, newest first. */
    public List<Proposal> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    public Optional<Notice> notice(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    public Optional<Decision> decision(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** The notice of an intended refusal and what the applicant replied. */
    public record Notice(
            ApplicationId application, ProposalId proposal, Instant givenAt, Instant replyUntil,
            Optional<Instant> repliedAt, Optional<String> reply) {}

    /** Somebody tried to be their own second officer. */
    public static class SamePerson extends RuntimeException {}

    /** A refusal without a reason, or a reason the programme does not know. */
    public static class NoReason extends RuntimeException {}
}
