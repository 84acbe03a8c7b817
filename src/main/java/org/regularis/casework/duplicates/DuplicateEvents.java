package org.regularis.casework.duplicates;

import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.persons.DuplicateAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters what an officer said of two applications in the timelines of both, in the same transaction. */
@Component
class DuplicateEvents {

    private final CaseEvents ledger;

    DuplicateEvents(CaseEvents ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(DuplicateAnswered answered) {
        var event = CaseEventKind.DUPLICATE_ANSWERED.with(answered.verdict()).by(answered.by());
        ledger.record(answered.application(), event);
        ledger.record(answered.other(), event);
    }
}
