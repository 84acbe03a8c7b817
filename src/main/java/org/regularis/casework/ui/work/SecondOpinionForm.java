package org.regularis.casework.ui.work;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.work.OutcomeChoice.Way;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.Proposal;

/** A second person's look at a proposal: agrees, or sends it back and says why. */
class SecondOpinionForm extends TaskForm {

    private final Finish finish;
    private final Proposal proposal;
    private final TextArea note = new TextArea();

    SecondOpinionForm(OpenCase atHand, Proposal proposal, ProposalSummary summary, Letters letters, Finish finish) {
        this.finish = finish;
        this.proposal = proposal;
        note.setLabel(getTranslation("casework.second.note"));
        note.setHelperText(getTranslation("casework.second.note-hint"));
        note.setWidthFull();
        note.addValueChangeListener(changed -> note.setInvalid(false));
        var preview = new Button(getTranslation("casework.proposal-form.preview"), click -> new LetterPreviewDialog(
                        letters.preview(atHand.id(), proposal.kind(), proposal.reasonCodes(), proposal.explanation()))
                .open());
        add(summary, preview, hint("casework.second.look"), problem());
        add(new OutcomeChoice("casework.second.outcome")
                .option(Way.AGREE, primary("casework.second.agree", this::agree))
                .option(Way.SEND_BACK, note, primary("casework.second.send-back", this::sendBack)));
    }

    @Override
    boolean isTouched() {
        return !note.isEmpty();
    }

    private void agree() {
        if (!proposal.kind().refuses()) {
            finish.with(new TaskResult.Agree());
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("casework.second.confirm"));
        dialog.setText(getTranslation("casework.second.confirm-text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("casework.proposal-form.cancel"));
        dialog.setConfirmText(getTranslation("casework.second.agree"));
        dialog.addConfirmListener(confirmed -> finish.with(new TaskResult.Agree()));
        dialog.open();
    }

    private void sendBack() {
        if (note.getValue().isBlank()) {
            note.setErrorMessage(getTranslation("casework.second.note-needed"));
            note.setInvalid(true);
        } else {
            finish.with(new TaskResult.SendBack(note.getValue().strip()));
        }
    }
}
