package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.process.Step;
import org.regularis.registers.RegisterQuestions;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Gives up the registers that have not answered in time: the case goes on, and an officer does the check. */
@Component("giveUpRegisters")
class GiveUpRegisters extends Step {

    private final RegisterQuestions questions;

    GiveUpRegisters(RegisterQuestions questions) {
        this.questions = questions;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        questions.giveUpOverdue(application);
    }
}
