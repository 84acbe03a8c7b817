package org.regularis.casework.registers;

import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.registers.RegisterAnswered;
import org.regularis.registers.RegisterSilent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline what registers have answered and what they have not. */
@Component
class RegisterMessages {

    private final CaseEvents ledger;

    RegisterMessages(CaseEvents ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(RegisterAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.REGISTER_ANSWERED.with(answered.register()));
    }

    @EventListener
    void on(RegisterSilent silent) {
        ledger.record(silent.application(), CaseEventKind.REGISTER_SILENT.with(silent.register()));
    }
}
