package org.regularis.casework.steps;

import org.regularis.applications.progress.Stage;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseFlags;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.CaseTurn;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionRecording;
import org.regularis.decisions.Proposal;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Records what was proposed as the decision and closes the case with it. */
@Component
class ClosingDecision {

    private final DecisionRecording decisions;
    private final DecisionMaking making;
    private final CaseFlags flags;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    ClosingDecision(
            DecisionRecording decisions, DecisionMaking making, CaseFlags flags, CaseTurn turn, CaseEvents ledger) {
        this.decisions = decisions;
        this.making = making;
        this.flags = flags;
        this.turn = turn;
        this.ledger = ledger;
    }

    Proposal.Kind record(ApplicationId application) {
        var kind = decisions.record(application).kind();
        turn.close(application, Stage.DECIDED, CaseOutcome.of(kind));
        if (making.current(application).flatMap(Proposal::deviation).isPresent()) {
            flags.deviate(application);
        }
        ledger.record(application, CaseEventKind.DECISION_RECORDED.with(kind));
        return kind;
    }
}
