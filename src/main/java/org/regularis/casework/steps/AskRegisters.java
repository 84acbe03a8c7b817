package org.regularis.casework.steps;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.TaskOutcome;
import org.regularis.casework.process.CaseVariables;
import org.regularis.casework.process.Step;
import org.regularis.casework.registers.CaseRegisters;
import org.regularis.registers.Asker;
import org.regularis.registers.Asking;
import org.regularis.registers.RegisterQuestions;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Puts the questions to the registers that the programme names; they are asked when this step is over. */
@Component("askRegisters")
class AskRegisters extends Step {

    private static final Asker THIS_STEP = new Asker.Step("askRegisters");

    private final CaseRegisters registers;
    private final RegisterQuestions questions;
    private final CaseTurn turn;
    private final CaseEvents ledger;

    AskRegisters(CaseRegisters registers, RegisterQuestions questions, CaseTurn turn, CaseEvents ledger) {
        this.registers = registers;
        this.questions = questions;
        this.turn = turn;
        this.ledger = ledger;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        registers.wanted(application).forEach((register, purpose) -> {
            if (questions.ask(application, register, purpose, THIS_STEP) == Asking.ASKED) {
                ledger.record(application, CaseEventKind.REGISTER_ASKED.with(register));
            }
        });
        var until = questions.awaitedUntil(application);
        execution.setVariable(
                CaseVariables.OUTCOME,
                (until.isPresent() ? TaskOutcome.REGISTERS_ASKED : TaskOutcome.NO_REGISTER_ASKED).word());
        until.ifPresent(end -> {
            turn.goTo(application, null, Turn.OFFICE, Awaited.REGISTER_ANSWER, null);
            execution.setVariable(CaseVariables.DEADLINE_AT, Date.from(end));
        });
    }
}
