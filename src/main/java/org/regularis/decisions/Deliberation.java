package org.regularis.decisions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.DecisionMaking.OutOfTurn;
import org.regularis.decisions.DecisionRecording.Unfounded;
import org.regularis.decisions.Proposal.Intent;
import org.regularis.decisions.ProposalOutcome.Accepted;
import org.regularis.decisions.ProposalOutcome.Refused;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;

/**
 * What was said on one case so far, and so who may say what next.
 *
 * @param proposals newest first
 * @param notice the newest
 */
record Deliberation(ApplicationId application, List<Proposal> proposals, Optional<Notice> notice, boolean decided) {

    /** Who does something on a case, and when. */
    record Act(UserId by, Instant at) {}

    Optional<Proposal> current() {
        return proposals.stream().findFirst();
    }

    /** A proposal is made when there is none, when it came back, or when the applicant was heard about it. */
    ProposalOutcome propose(Intent intent, Act act, boolean drawn) {
        if (decided
                || !current().map(proposal -> isOpenAgain(proposal, act.at())).orElse(true)) {
            return Refused.OUT_OF_TURN;
        }
        return new Accepted(new Proposal(
                ProposalId.create(),
                application,
                intent.kind(),
                intent.reasonCodes(),
                intent.explanation(),
                intent.deviation(),
                act.by(),
                act.at(),
                intent.kind().refuses() || intent.deviation().isPresent() || drawn,
                Optional.empty(),
                Optional.empty()));
    }

    ProposalOutcome confirm(ProposalId id, UserId officer) {
        return reviewed(id, officer, proposal -> proposal.confirmedBy(officer));
    }

    ProposalOutcome sendBack(ProposalId id, UserId officer, String note) {
        return reviewed(id, officer, proposal -> proposal.returnedWith(note.strip()));
    }

    /**
     * The announced refusal, to be proposed once more after the applicant was heard.
     *
     * @param explanation what the applicant reads; blank keeps the words of the notice
     */
    Optional<Intent> upheld(String explanation, Instant now) {
        return announced()
                .filter(proposal -> heardBefore(now))
                .map(refusal -> new Intent(
                        refusal.kind(),
                        refusal.reasonCodes(),
                        explanation.isBlank() ? refusal.explanation() : explanation,
                        refusal.deviation()));
    }

    Notice giveNotice(Instant givenAt, Instant replyUntil) {
        var proposal = current()
                .filter(found -> found.kind().refuses() && found.stands())
                .orElseThrow(() -> new Unfounded("Notice is given of a confirmed refusal only"));
        if (decided || isAnnounced(proposal)) {
            throw new OutOfTurn();
        }
        return new Notice(application, proposal.id(), givenAt, replyUntil, Optional.empty(), Optional.empty());
    }

    /** The proposal that becomes the decision. */
    Proposal decide() {
        if (decided) {
            throw new OutOfTurn();
        }
        var proposal = current()
                .filter(Proposal::stands)
                .orElseThrow(() -> new Unfounded("No proposal stands, confirmed where it must be"));
        if (proposal.kind().refuses() && !(covers(proposal) && heardBefore(proposal.proposedAt()))) {
            throw new Unfounded("A refusal follows a notice, the reply or the time to reply, and a new confirmation");
        }
        return proposal;
    }

    private ProposalOutcome reviewed(ProposalId id, UserId officer, UnaryOperator<Proposal> review) {
        if (proposers().contains(officer)) {
            return Refused.SAME_PERSON;
        }
        return current()
                .filter(proposal -> proposal.id().equals(id) && proposal.awaitsSecondOfficer() && !decided)
                .<ProposalOutcome>map(proposal -> new Accepted(review.apply(proposal)))
                .orElse(Refused.OUT_OF_TURN);
    }

    private HashSet<UserId> proposers() {
        var proposers = new HashSet<UserId>();
        proposals.forEach(proposal -> proposers.add(proposal.proposedBy()));
        return proposers;
    }

    private boolean isOpenAgain(Proposal proposal, Instant now) {
        return proposal.isReturned() || isAnnounced(proposal) && heardBefore(now);
    }

    private Optional<Proposal> announced() {
        return proposals.stream().filter(this::isAnnounced).findFirst();
    }

    private boolean isAnnounced(Proposal proposal) {
        return notice.filter(given -> given.proposal().equals(proposal.id())).isPresent();
    }

    /** Whether the notice named everything that the proposal rests on. */
    private boolean covers(Proposal proposal) {
        return announced()
                .filter(announced -> announced.kind() == proposal.kind())
                .filter(announced -> announced.reasonCodes().containsAll(proposal.reasonCodes()))
                .isPresent();
    }

    private boolean heardBefore(Instant moment) {
        return notice.filter(given -> !moment.isBefore(given.repliedAt().orElse(given.replyUntil())))
                .isPresent();
    }
}
