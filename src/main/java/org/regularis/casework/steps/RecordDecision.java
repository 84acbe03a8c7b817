package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.progress.Stage;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.TaskOutcome;
import org.regularis.casework.process.CaseVariables;
import org.regularis.casework.process.Step;
import org.regularis.decisions.DecisionRecording;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Records the decision and closes the case. */
@Component("recordDecision")
class RecordDecision extends Step {

    private final DecisionRecording decisions;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    RecordDecision(DecisionRecording decisions, CaseTurn turn, CaseEvents ledger) {
        this.decisions = decisions;
        this.turn = turn;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var decision = decisions.record(application);
        turn.close(application, Stage.DECIDED, CaseOutcome.of(decision.kind()));
        ledger.record(application, CaseEventKind.DECISION_RECORDED.with(decision.kind()));
        execution.setVariable(
                CaseVariables.OUTCOME, (decision.kind().refuses() ? TaskOutcome.REFUSED : TaskOutcome.GRANTED).word());
    }
}
