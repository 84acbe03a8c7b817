package org.regularis.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.ProposalOutcome.Accepted;
import org.regularis.decisions.ProposalOutcome.Refused;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProposalId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers propose, confirm and return; nobody confirms an own proposal. The desk calls this after it has
 * checked that the case is on the officer's desk; the acting officer is the person signed in.
 */
@Component
public class DecisionMaking {

    private static final String OFFICER = "hasAnyRole('" + Roles.CASE_OFFICER + "', '" + Roles.SENIOR_OFFICER + "')";
    private static final String SECOND_OFFICER = "hasRole('" + Roles.SENIOR_OFFICER + "')";

    private final Deliberations deliberations;
    private final DecisionRegister register;
    private final CaseProgramme programmes;
    private final SecondOpinionDraw secondOpinion;
    private final HeldPermits permits;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionMaking(
            Deliberations deliberations,
            DecisionRegister register,
            CaseProgramme programmes,
            SecondOpinionDraw secondOpinion,
            HeldPermits permits,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.deliberations = deliberations;
        this.register = register;
        this.programmes = programmes;
        this.secondOpinion = secondOpinion;
        this.permits = permits;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a proposal and draws, once, whether a second officer looks at a grant. */
    @PreAuthorize(OFFICER)
    @Transactional
    public ProposalOutcome propose(
            ApplicationId application, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        var programme = programmes.of(application);
        if (kind.refuses() && reasonCodes.isEmpty() || !knows(programme, reasonCodes)) {
            return Refused.NO_REASON;
        }
        if (kind == Proposal.Kind.GRANT && permits.againstProposing(application).isPresent()) {
            return Refused.HOLDS_PERMIT;
        }
        var intent = new Intent(kind, reasonCodes, explanation);
        var lot = secondOpinion.draw(programme.secondOpinionShare());
        var deliberation = deliberations.of(application);
        return keep(deliberation, deliberation.propose(intent, act(), lot.isDrawn()), lot, AuditAction.PROPOSAL_MADE);
    }

    /** A second officer agrees. */
    @PreAuthorize(SECOND_OFFICER)
    @Transactional
    public ProposalOutcome confirm(ProposalId proposal) {
        var act = act();
        var outcome = deliberation(proposal).confirm(proposal, act.by());
        return outcome instanceof Accepted(var confirmed)
                ? reviewed(confirmed, deliberations.confirm(proposal, act), AuditAction.PROPOSAL_CONFIRMED)
                : outcome;
    }

    /** A second officer sends it back with a note. */
    @PreAuthorize(SECOND_OFFICER)
    @Transactional
    public ProposalOutcome sendBack(ProposalId proposal, String note) {
        var act = act();
        var outcome = deliberation(proposal).sendBack(proposal, act.by(), note);
        return outcome instanceof Accepted(var returned)
                ? reviewed(
                        returned,
                        deliberations.sendBack(proposal, returned.returnNote().orElseThrow(), act),
                        AuditAction.PROPOSAL_RETURNED)
                : outcome;
    }

    /**
     * An officer has read the applicant's reply, or nobody replied in time, and keeps the refusal: a new proposal
     * of the same kind and reasons, to be confirmed again.
     *
     * @param explanation what the applicant reads; blank keeps the words of the notice
     * @return out of turn when there is no notice, or the applicant may still reply
     */
    @PreAuthorize(OFFICER)
    @Transactional
    public ProposalOutcome uphold(ApplicationId application, String explanation) {
        var lot = secondOpinion.draw(programmes.of(application).secondOpinionShare());
        var deliberation = deliberations.of(application);
        return keep(deliberation, deliberation.uphold(explanation, act()), lot, AuditAction.REFUSAL_UPHELD);
    }

    /** The newest proposal. */
    public Optional<Proposal> current(ApplicationId application) {
        return of(application).stream().findFirst();
    }

    /** All proposals, newest first. */
    public List<Proposal> of(ApplicationId application) {
        return deliberations.proposals(application);
    }

    /** The newest notice. */
    public Optional<Notice> notice(ApplicationId application) {
        return deliberations.notice(application);
    }

    /** What the newest notice rests on. */
    public Optional<Ground> noticeGround(ApplicationId application) {
        return deliberations.noticeGround(application);
    }

    public Optional<Decision> decision(ApplicationId application) {
        return register.find(application);
    }

    /** What the decision rests on. */
    public Optional<Ground> decisionGround(ApplicationId application) {
        return register.ground(application);
    }

    /** Until when the decision may be challenged. */
    public Optional<Instant> challengeUntil(ApplicationId application) {
        return register.challengeUntil(application);
    }

    private Deliberation deliberation(ProposalId proposal) {
        return deliberations.of(proposal).orElseThrow(NotFound::new);
    }

    private ProposalOutcome keep(
            Deliberation before, ProposalOutcome outcome, SecondOpinionDraw.Lot lot, AuditAction action) {
        if (!(outcome instanceof Accepted(var proposal))) {
            return outcome;
        }
        if (!deliberations.add(proposal, before.proposals().size() + 1, lot)) {
            return Refused.OUT_OF_TURN;
        }
        audit.record(action, proposal.application(), proposal.kind() + " " + proposal.id());
        return outcome;
    }

    private ProposalOutcome reviewed(Proposal proposal, boolean first, AuditAction action) {
        if (!first) {
            return Refused.OUT_OF_TURN;
        }
        audit.record(action, proposal.application(), proposal.id().toString());
        return new Accepted(proposal);
    }

    private static boolean knows(Programme programme, List<String> reasonCodes) {
        return programme.reasons().stream().map(Programme.Reason::code).toList().containsAll(reasonCodes);
    }

    private Act act() {
        return new Act(currentUser.require().id(), clock.instant());
    }

    /** The notice of an intended refusal and what the applicant replied. */
    public record Notice(
            ApplicationId application,
            ProposalId proposal,
            Instant givenAt,
            Instant replyUntil,
            Optional<Instant> repliedAt,
            Optional<String> reply) {

        Notice repliedWith(String words, Instant at) {
            return new Notice(application, proposal, givenAt, replyUntil, Optional.of(at), Optional.of(words));
        }
    }

    /** A step of the process gives notice or decides where that has been done, or cannot be done yet. */
    public static class OutOfTurn extends RuntimeException {}
}
