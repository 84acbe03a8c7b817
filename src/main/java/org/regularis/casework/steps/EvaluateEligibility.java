package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.decisions.DecisionRecording;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Has the rules of the programme make their proposal. */
@Component("evaluateEligibility")
class EvaluateEligibility extends Step {

    private final DecisionRecording decisions;
    private final CaseEvents ledger;

    EvaluateEligibility(DecisionRecording decisions, CaseEvents ledger) {
        this.decisions = decisions;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var result = decisions.evaluate(application);
        ledger.record(application, CaseEventKind.RULES_EVALUATED.with(result.outcome()));
    }
}
