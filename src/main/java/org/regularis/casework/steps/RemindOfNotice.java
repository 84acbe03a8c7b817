package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.decisions.DecisionMaking;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Reminds the applicant that the notice can still be answered. */
@Component("remindOfNotice")
class RemindOfNotice extends Step {

    private final DecisionMaking decisions;
    private final Correspondence correspondence;
    private final CaseEvents ledger;

    RemindOfNotice(DecisionMaking decisions, Correspondence correspondence, CaseEvents ledger) {
        this.decisions = decisions;
        this.correspondence = correspondence;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        if (decisions.notice(application).orElseThrow().repliedAt().isEmpty()) {
            correspondence.write(
                    application, LetterKind.NOTICE_REMINDER, Occasion.hearing(execution.getProcessInstanceId()));
            ledger.record(application, CaseEventKind.NOTICE_REMINDED);
        }
    }
}
