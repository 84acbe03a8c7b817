package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.employers.EmployerVerifications;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Closes the link and tells the applicant that the employer did not answer and that it does not count against them. */
@Component("tellOfSilence")
class TellOfSilence extends Step {

    private final EmployerVerifications verifications;
    private final Correspondence correspondence;
    private final CaseEvents ledger;

    TellOfSilence(EmployerVerifications verifications, Correspondence correspondence, CaseEvents ledger) {
        this.verifications = verifications;
        this.correspondence = correspondence;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        verifications.expire(application);
        var question = verifications.of(application).stream().findFirst();
        correspondence.write(
                application,
                LetterKind.EMPLOYER_SILENT,
                question.map(asked -> Occasion.question(asked.id())).orElse(Occasion.UNREACHABLE));
        ledger.record(application, CaseEventKind.EMPLOYER_SILENT);
    }
}
