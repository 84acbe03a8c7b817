package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.process.Step;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Records a refusal or a non-admission and closes the case. */
@Component("recordRefusal")
class RecordRefusal extends Step {

    private final ClosingDecision decision;

    RecordRefusal(ClosingDecision decision) {
        this.decision = decision;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        if (!decision.record(application).refuses()) {
            throw new NoRefusal();
        }
    }

    /** A grant came the way of refusals: a flaw in the model, and nothing is recorded. */
    static class NoRefusal extends RuntimeException {

        NoRefusal() {
            super("A grant is not recorded where refusals are");
        }
    }
}
