package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.process.CasePeriods;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Gives the applicant the same time once more, in writing, unless the answer has come in the meantime. */
@Component("extendDeadline")
class ExtendDeadline extends Step {

    private final EvidenceRequests requests;
    private final CasePeriods periods;
    private final Correspondence correspondence;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    ExtendDeadline(
            EvidenceRequests requests,
            CasePeriods periods,
            Correspondence correspondence,
            CaseTurn turn,
            CaseEvents ledger) {
        this.requests = requests;
        this.periods = periods;
        this.correspondence = correspondence;
        this.turn = turn;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var request = requests.open(application).orElseThrow(() -> new BpmnError("answeredMeanwhile"));
        var period = periods.evidence(application);
        requests.setDeadline(application, period.end());
        correspondence.write(application, LetterKind.EVIDENCE_REQUEST, Occasion.request(request.id(), period.end()));
        turn.goTo(application, null, Turn.APPLICANT, Awaited.EVIDENCE, period.end());
        ledger.record(application, CaseEventKind.MORE_TIME_GIVEN);
        period.setTimers(execution);
    }
}
