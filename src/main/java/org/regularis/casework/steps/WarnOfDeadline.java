package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseFlags;
import org.regularis.casework.process.Step;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Marks a case whose statutory clock soon runs out. */
@Component("warnOfDeadline")
class WarnOfDeadline extends Step {

    private final CaseFlags flags;
    private final CaseEvents ledger;

    WarnOfDeadline(CaseFlags flags, CaseEvents ledger) {
        this.flags = flags;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        flags.warn(application);
        ledger.record(application, CaseEventKind.CLOCK_WARNED);
    }
}
