package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.process.Step;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Closes a request for evidence; the clock runs on. */
@Component("takeInEvidence")
class TakeInEvidence extends Step {

    private final EvidenceRequests requests;
    private final CaseTurn turn;

    TakeInEvidence(EvidenceRequests requests, CaseTurn turn) {
        this.requests = requests;
        this.turn = turn;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        requests.close(application);
        turn.goTo(application, null, Turn.OFFICE, Awaited.EXAMINATION, null);
    }
}
