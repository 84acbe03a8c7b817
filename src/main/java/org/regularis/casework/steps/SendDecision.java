package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.decisions.DecisionMaking;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Sends the letter of the decision. */
@Component("sendDecision")
class SendDecision extends Step {

    private final DecisionMaking decisions;
    private final Correspondence correspondence;

    SendDecision(DecisionMaking decisions, Correspondence correspondence) {
        this.decisions = decisions;
        this.correspondence = correspondence;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var decision = decisions.decision(application).orElseThrow();
        correspondence.write(
                application, decision.kind().refuses() ? LetterKind.REFUSAL : LetterKind.GRANT, Occasion.DECISION);
    }
}
