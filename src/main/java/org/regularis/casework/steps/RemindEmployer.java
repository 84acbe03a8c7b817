package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.decisions.CaseChecks;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Verification;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Reminds the employer of the question, unless it was answered in the meantime or the applicant is under age. */
@Component("remindEmployer")
class RemindEmployer extends Step {

    private final EmployerVerifications verifications;
    private final Correspondence correspondence;
    private final CaseEvents ledger;
    private final CaseChecks checks;

    RemindEmployer(
            EmployerVerifications verifications, Correspondence correspondence, CaseEvents ledger, CaseChecks checks) {
        this.checks = checks;
        this.verifications = verifications;
        this.correspondence = correspondence;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var verification = verifications.of(application).getFirst();
        if (verification.state() == Verification.State.OPEN && !checks.isMinor(application)) {
            correspondence.remindEmployer(application, verification.id());
            ledger.record(application, CaseEventKind.EMPLOYER_REMINDED);
        }
    }
}
