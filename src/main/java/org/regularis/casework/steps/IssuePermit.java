package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.decisions.DecisionRecording;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Issues the permit of a grant. */
@Component("issuePermit")
class IssuePermit extends Step {

    private final DecisionRecording decisions;
    private final CaseEvents ledger;

    IssuePermit(DecisionRecording decisions, CaseEvents ledger) {
        this.decisions = decisions;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        decisions.issuePermit(application);
        ledger.record(application, CaseEventKind.PERMIT_ISSUED);
    }
}
