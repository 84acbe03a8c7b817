package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Reminds the applicant of a request for evidence, unless it was answered in the meantime. */
@Component("remindApplicant")
class RemindApplicant extends Step {

    private final EvidenceRequests requests;
    private final Correspondence correspondence;
    private final CaseEvents ledger;

    RemindApplicant(EvidenceRequests requests, Correspondence correspondence, CaseEvents ledger) {
        this.requests = requests;
        this.correspondence = correspondence;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        requests.open(application).ifPresent(request -> {
            var occasion = Occasion.request(request.id(), request.answerUntil().orElseThrow());
            correspondence.write(application, LetterKind.EVIDENCE_REMINDER, occasion);
            ledger.record(application, CaseEventKind.EVIDENCE_REMINDED);
        });
    }
}
