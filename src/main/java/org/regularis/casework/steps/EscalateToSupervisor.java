package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseFlags;
import org.regularis.casework.process.Step;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Puts a case whose statutory clock has run out before the supervisor. */
@Component("escalateToSupervisor")
class EscalateToSupervisor extends Step {

    private final CaseFlags flags;
    private final CaseEvents ledger;

    EscalateToSupervisor(CaseFlags flags, CaseEvents ledger) {
        this.flags = flags;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        flags.escalate(application);
        ledger.record(application, CaseEventKind.CLOCK_RAN_OUT);
    }
}
