package org.regularis.casework.registers;

import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseProcess;
import org.regularis.registers.RegisterAnswered;
import org.regularis.registers.RegisterQuestions;
import org.regularis.registers.RegisterSilent;
import org.regularis.shared.ApplicationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process when no register is waited for any more, in the transaction in which the last question is closed. */
@Component
class RegisterMessages {

    private final CaseProcess process;
    private final CaseEvents ledger;
    private final RegisterQuestions questions;

    RegisterMessages(CaseProcess process, CaseEvents ledger, RegisterQuestions questions) {
        this.process = process;
        this.ledger = ledger;
        this.questions = questions;
    }

    @EventListener
    void on(RegisterAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.REGISTER_ANSWERED.with(answered.register()));
        tellWhenLast(answered.application());
    }

    @EventListener
    void on(RegisterSilent silent) {
        ledger.record(silent.application(), CaseEventKind.REGISTER_SILENT.with(silent.register()));
        tellWhenLast(silent.application());
    }

    private void tellWhenLast(ApplicationId application) {
        if (questions.awaitedUntil(application).isEmpty()) {
            process.tell(application, CaseProcess.Message.REGISTERS_ANSWERED);
        }
    }
}
