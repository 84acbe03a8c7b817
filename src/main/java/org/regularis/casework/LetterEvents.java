package org.regularis.casework;

import org.regularis.correspondence.LetterWritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters every letter in the timeline of its case, in the transaction in which it was written. */
@Component
class LetterEvents {

    private final CaseEvents ledger;

    LetterEvents(CaseEvents ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(LetterWritten written) {
        ledger.record(written.application(), CaseEventKind.LETTER_WRITTEN.with(written.kind()));
    }
}
