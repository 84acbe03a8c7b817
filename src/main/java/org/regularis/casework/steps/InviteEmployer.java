package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.process.CasePeriods;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.decisions.CaseChecks;
import org.regularis.employers.EmployerVerifications;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Asks the employer about the job, by a link that only the answer uses up. */
@Component("inviteEmployer")
class InviteEmployer extends Step {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final EmployerVerifications verifications;
    private final CasePeriods periods;
    private final Correspondence correspondence;
    private final CaseTurn turn;
    private final CaseEvents ledger;
    private final CaseChecks checks;

    InviteEmployer(
            ApplicationFiles applications,
            Programmes programmes,
            EmployerVerifications verifications,
            CasePeriods periods,
            Correspondence correspondence,
            CaseTurn turn,
            CaseEvents ledger,
            CaseChecks checks) {
        this.applications = applications;
        this.programmes = programmes;
        this.verifications = verifications;
        this.periods = periods;
        this.correspondence = correspondence;
        this.turn = turn;
        this.ledger = ledger;
        this.checks = checks;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        if (checks.isMinor(application)) {
            throw new IllegalStateException("No letter goes to the employer of somebody under age");
        }
        var period = periods.employer(application);
        var file = applications.require(application);
        var programme = programmes.require(file.programme(), file.programmeVersion());
        var verification = verifications.open(application, JobClaims.of(programme, file), period.end());
        correspondence.inviteEmployer(application, verification);
        turn.goTo(application, Stage.EMPLOYER_VERIFICATION, Turn.EMPLOYER, Awaited.EMPLOYER_ANSWER, period.end());
        ledger.record(application, CaseEventKind.EMPLOYER_ASKED);
        period.setTimers(execution);
    }
}
