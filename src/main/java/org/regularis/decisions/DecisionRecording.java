package org.regularis.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.programmes.Eligibility;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.StepsOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process itself writes down about decisions. */
@StepsOnly
@Component
public class DecisionRecording {

    private static final Logger log = LoggerFactory.getLogger(DecisionRecording.class);

    private final RuleCheck rules;
    private final Deliberations deliberations;
    private final Grounds grounds;
    private final DecisionRegister register;
    private final Permits permits;
    private final RecordAssembly proof;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionRecording(
            RuleCheck rules,
            Deliberations deliberations,
            Grounds grounds,
            DecisionRegister register,
            Permits permits,
            RecordAssembly proof,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.deliberations = deliberations;
        this.grounds = grounds;
        this.register = register;
        this.permits = permits;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /** Evaluates the programme's rules on the fact sheet and keeps the result with the facts used. */
    @Transactional
    public Eligibility evaluate(ApplicationId application) {
        return rules.evaluate(application);
    }

    /**
     * Gives notice of the intended refusal that the current, confirmed proposal asks for.
     *
     * @throws Unfounded when no confirmed refusal is there
     */
    @Transactional
    public void giveNotice(ApplicationId application, Instant replyUntil) {
        var deliberation = deliberations.of(application);
        var notice = deliberation.giveNotice(clock.instant(), replyUntil);
        var reasonCodes = deliberation.current().orElseThrow().reasonCodes();
        deliberations.give(notice, grounds.of(application, reasonCodes));
        log.info("Notice of an intended refusal was given on application {}.", application);
    }

    /**
     * Records the decision from the current proposal with its reasons, facts and law.
     *
     * @throws Unfounded when the proposal lacks its confirmation, or a refusal its notice and hearing
     */
    @Transactional
    public Decision record(ApplicationId application) {
        var deliberation = deliberations.of(application);
        var proposal = deliberation.decide();
        var now = clock.instant();
        var decision = new Decision(
                application,
                proposal.kind(),
                proposal.reasonCodes(),
                proposal.explanation(),
                proposal.proposedBy(),
                proposal.confirmedBy(),
                now,
                Optional.empty());
        var notice = deliberation.notice().map(Notice::proposal).filter(announced -> proposal.kind()
                .refuses());
        register.add(
                decision,
                new DecisionRegister.Entry(
                        proposal.id(),
                        notice,
                        grounds.challengeUntil(application, now),
                        grounds.of(application, proposal.reasonCodes())));
        proof.signDecision(application);
        audit.record(AuditAction.DECISION_RECORDED, application, proposal.kind() + " " + proposal.id());
        log.info("Application {} was decided: {}.", application, proposal.kind());
        return decision;
    }

    /** Issues the permit of a grant: number and validity; once, asking again changes nothing. */
    @Transactional
    public void issuePermit(ApplicationId application) {
        var grant = register.find(application)
                .filter(decision -> !decision.kind().refuses())
                .orElseThrow(() -> new Unfounded("A permit follows a grant only"));
        if (grant.permit().isEmpty()) {
            permits.issue(grant);
            proof.signPermit(application);
            log.info("The permit of application {} was issued.", application);
        }
    }

    /** The process asked for something that lacks its ground: a flaw in the model or in a step, never a user's. */
    public static class Unfounded extends RuntimeException {

        Unfounded(String message) {
            super(message);
        }
    }
}
