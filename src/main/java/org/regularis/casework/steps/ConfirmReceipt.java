package org.regularis.casework.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.regularis.casework.process.Step;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Writes the receipt and sends word of it. */
@Component("confirmReceipt")
class ConfirmReceipt extends Step {

    private final Correspondence correspondence;

    ConfirmReceipt(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    protected void perform(ApplicationId application, DelegateExecution execution) {
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
    }
}
