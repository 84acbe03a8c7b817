package org.regularis.casework.ui.work;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.checks.MissingChecks;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.Proposal;
import org.regularis.programmes.Programme;

/** How an officer proposes to decide: reasons in codes, words to the applicant, the letter that would come of it. */
class ProposalForm extends Composite<Div> {

    private final OpenCase atHand;
    private final Proposal.Kind kind;
    private final Letters letters;
    private final Propose propose;
    private final @Nullable ReasonChoice reasons;
    private final TextArea explanation = new TextArea();
    private final TextArea deviation = new TextArea();
    private final MissingChecks missing = new MissingChecks();

    /** What to do with a proposal that is complete. */
    interface Propose {

        /** @param deviation why otherwise than the rules say; blank when nobody asked */
        void accept(List<String> reasonCodes, String explanation, String deviation);
    }

    ProposalForm(OpenCase atHand, Proposal.Kind kind, Letters letters, Propose propose) {
        this.atHand = atHand;
        this.kind = kind;
        this.letters = letters;
        this.propose = propose;
        reasons = kind.refuses() ? new ReasonChoice(atHand.programme()) : null;
        explanation.setLabel(text(kind.refuses() ? "explanation" : "explanation-optional"));
        explanation.setHelperText(text("explanation-hint"));
        explanation.setWidthFull();
        explanation.setMinRows(3);
        explanation.addValueChangeListener(changed -> explanation.setInvalid(false));
        getContent().addClassName("proposal-form");
        if (reasons != null) {
            getContent().add(reasons);
        }
        deviation.setLabel(text("deviation"));
        deviation.setHelperText(text("deviation-hint"));
        deviation.setWidthFull();
        deviation.setMinRows(2);
        deviation.setVisible(false);
        deviation.addValueChangeListener(changed -> deviation.setInvalid(false));
        getContent().add(missing, deviation, explanation, buttons());
    }

    /** Offers these reasons alone, each with why it can carry a refusal. */
    void offer(List<Programme.Reason> possible, Function<Programme.Reason, String> why) {
        if (reasons != null) {
            reasons.offer(possible, why);
        }
    }

    /** Says which checks a permit still lacks. */
    void need(List<CaseCheck> checks, boolean otherwise) {
        missing.show(checks, otherwise);
    }

    /** Chooses the reasons that the rules found; the officer keeps or changes them. */
    void suggest(List<String> codes) {
        if (reasons != null) {
            reasons.choose(codes);
        }
    }

    boolean isTouched() {
        return !explanation.isEmpty() || !deviation.isEmpty();
    }

    /** Whether the proposal would be otherwise than the rules say: then it needs a reason and a second person. */
    void askWhyOtherwise(boolean otherwise) {
        deviation.setVisible(otherwise);
    }

    private void demandWords() {
        explanation.setErrorMessage(text("words-needed"));
        explanation.setInvalid(true);
        explanation.focus();
    }

    private HorizontalLayout buttons() {
        var send = new Button(text("send-" + Labels.code(kind)), click -> submit());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var preview = new Button(text("preview"), click -> preview());
        var row = new HorizontalLayout(send, preview);
        row.setWrap(true);
        return row;
    }

    private void preview() {
        new LetterPreviewDialog(letters.preview(
                        atHand.id(), kind, codes(), explanation.getValue().strip()))
                .open();
    }

    private void submit() {
        if (deviation.isVisible() && deviation.getValue().isBlank()) {
            deviation.setErrorMessage(text("deviation-needed"));
            deviation.setInvalid(true);
            deviation.focus();
        } else if (!kind.refuses()) {
            propose.accept(
                    List.of(),
                    explanation.getValue().strip(),
                    deviation.isVisible() ? deviation.getValue().strip() : "");
        } else if (codes().isEmpty()) {
            requireNonNull(reasons).refuse(text("reason-needed"));
        } else if (explanation.getValue().isBlank()) {
            demandWords();
        } else {
            confirm();
        }
    }

    private void confirm() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(text("confirm-" + Labels.code(kind)));
        dialog.setText(text("confirm-text"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text("send-" + Labels.code(kind)));
        dialog.addConfirmListener(
                confirmed -> propose.accept(codes(), explanation.getValue().strip(), ""));
        dialog.open();
    }

    private List<String> codes() {
        return reasons == null ? List.of() : reasons.codes();
    }

    private String text(String key) {
        return getTranslation("casework.proposal-form." + key);
    }
}
