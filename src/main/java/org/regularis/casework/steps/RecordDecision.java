package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.TaskOutcome;
import org.regularis.casework.process.CaseVariables;
import org.regularis.casework.process.Step;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/**
 * Records the decision before a permit and closes the case.
 *
 * <p>Older models record refusals here too and ask for the outcome behind it; their cases go on to the end.
 */
@Component("recordDecision")
class RecordDecision extends Step {

    private final ClosingDecision decision;

    RecordDecision(ClosingDecision decision) {
        this.decision = decision;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var kind = decision.record(application);
        execution.setVariable(
                CaseVariables.OUTCOME, (kind.refuses() ? TaskOutcome.REFUSED : TaskOutcome.GRANTED).word());
    }
}
