package org.regularis.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.Deliberation.Act;
import org.regularis.decisions.Proposal.Intent;
import org.regularis.decisions.ProposalOutcome.Accepted;
import org.regularis.decisions.ProposalOutcome.Refused;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Programme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProposalId;
import org.springframework.security.access.AccessDeniedException;
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
    private static final String SECOND_OFFICER =
            "hasAnyRole('" + Roles.SENIOR_OFFICER + "', '" + Roles.PROTECTION_OFFICER + "')";

    private final Grounds grounds;
    private final Deliberations deliberations;
    private final DecisionRegister register;
    private final CaseProgramme programmes;
    private final SecondOpinionDraw secondOpinion;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionMaking(
            Grounds grounds,
            Deliberations deliberations,
            DecisionRegister register,
            CaseProgramme programmes,
            SecondOpinionDraw secondOpinion,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.grounds = grounds;
        this.deliberations = deliberations;
        this.register = register;
        this.programmes = programmes;
        this.secondOpinion = secondOpinion;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a proposal and draws, once, whether a second officer looks at a grant. It rests on what the rules say on
     * the facts as they stand: what says otherwise is a deviation, and a second officer always looks at it.
     *
     * @param deviation why otherwise than the rules say; blank when it is what they say, or the explanation of a refusal
     *     says it
     */
    @PreAuthorize(OFFICER)
    @Transactional
    public ProposalOutcome propose(
            ApplicationId application,
            Proposal.Kind kind,
            List<String> reasonCodes,
            String explanation,
            String deviation) {
        var programme = programmes.of(application);
        if (kind.refuses() && reasonCodes.isEmpty() || !knows(programme, reasonCodes)) {
            return Refused.NO_REASON;
        }
        deliberations.lock(application);
        var rules = grounds.standing(application);
        var otherwise = kind.agreesWith(rules.result().outcome())
                ? Optional.<String>empty()
                : Stream.of(deviation, kind.refuses() ? explanation : "")
                        .filter(words -> !words.isBlank())
                        .map(String::strip)
                        .findFirst();
        var intent = new Intent(kind, reasonCodes, explanation, otherwise);
        return propose(application, intent, rules, AuditAction.PROPOSAL_MADE);
    }

    private ProposalOutcome propose(
            ApplicationId application, Intent intent, RuleResults.Standing rules, AuditAction action) {
        var lot = secondOpinion.draw(programmes.of(application).secondOpinionShare());
        var deliberation = deliberations.of(application);
        var outcome = deliberation.propose(intent, act(), lot.isDrawn());
        if (!(outcome instanceof Accepted(var proposal))) {
            return outcome;
        }
        var problem = grounds.problem(application, intent, rules.result());
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!deliberations.add(proposal, deliberation.proposals().size() + 1, lot, rules)) {
            return Refused.OUT_OF_TURN;
        }
        audit.record(action, application, proposal.kind() + " " + proposal.id());
        return outcome;
    }

    /** A second officer agrees; with a refusal of somebody who is or may be under 18, only a protection officer. */
    @PreAuthorize(SECOND_OFFICER)
    @Transactional
    public ProposalOutcome confirm(ProposalId proposal) {
        var act = act();
        var outcome = deliberation(proposal).confirm(proposal, act.by());
        if (!(outcome instanceof Accepted(var confirmed))) {
            return outcome;
        }
        if (!deliberations.rulesStand(proposal, confirmed.application())) {
            return Refused.FACTS_CHANGED;
        }
        var role = grounds.secondPerson(confirmed);
        if (currentUser.require().has(role)) {
            return reviewed(confirmed, deliberations.confirm(proposal, act, role), AuditAction.PROPOSAL_CONFIRMED);
        }
        if (role.equals(Roles.PROTECTION_OFFICER)) {
            return Refused.PROTECTION_OFFICER_DUE;
        }
        throw new AccessDeniedException("Agreeing with this is a senior officer's");
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
        deliberations.lock(application);
        var intent = deliberations.of(application).upheld(explanation, clock.instant());
        return intent.isEmpty()
                ? Refused.OUT_OF_TURN
                : propose(application, intent.get(), grounds.standing(application), AuditAction.REFUSAL_UPHELD);
    }

    /** The reasons on which a refusal can rest after what the rules said, if an officer explains it in words. */
    public List<Programme.Reason> reasonsThatStand(ApplicationId application, Eligibility said) {
        return grounds.standing(application, said);
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
