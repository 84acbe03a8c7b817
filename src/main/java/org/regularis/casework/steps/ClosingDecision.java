package org.regularis.casework.steps;

import org.regularis.applications.progress.Stage;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.CaseTurn;
import org.regularis.decisions.DecisionRecording;
import org.regularis.decisions.Proposal;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Records what was proposed as the decision and closes the case with it. */
@Component
class ClosingDecision {

    private final DecisionRecording decisions;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    ClosingDecision(DecisionRecording decisions, CaseTurn turn, CaseEvents ledger) {
        this.decisions = decisions;
        this.turn = turn;
        this.ledger = ledger;
    }

    Proposal.Kind record(ApplicationId application) {
        var kind = decisions.record(application).kind();
        turn.close(application, Stage.DECIDED, CaseOutcome.of(kind));
        ledger.record(application, CaseEventKind.DECISION_RECORDED.with(kind));
        return kind;
    }
}
