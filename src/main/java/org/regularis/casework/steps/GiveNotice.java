package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.process.CasePeriods;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.decisions.DecisionRecording;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Tells the applicant of an intended refusal, why, and until when to answer; the clock stops. */
@Component("giveNotice")
class GiveNotice extends Step {

    private final DecisionRecording decisions;
    private final CasePeriods periods;
    private final Correspondence correspondence;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    GiveNotice(
            DecisionRecording decisions,
            CasePeriods periods,
            Correspondence correspondence,
            CaseTurn turn,
            CaseEvents ledger) {
        this.decisions = decisions;
        this.periods = periods;
        this.correspondence = correspondence;
        this.turn = turn;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        var period = periods.notice(application);
        decisions.giveNotice(application, period.end());
        correspondence.write(
                application, LetterKind.NOTICE_OF_INTENDED_REFUSAL, Occasion.hearing(execution.getProcessInstanceId()));
        turn.goTo(application, Stage.NOTICE_OF_REFUSAL, Turn.APPLICANT, Awaited.REPLY_TO_NOTICE, period.end());
        ledger.record(application, CaseEventKind.NOTICE_GIVEN);
        period.setTimers(execution);
    }
}
