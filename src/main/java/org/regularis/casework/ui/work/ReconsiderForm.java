package org.regularis.casework.ui.work;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.work.OutcomeChoice.Way;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.Proposal;

/** After the notice: the first officer reads what the applicant replied and keeps the refusal or drops it. */
class ReconsiderForm extends TaskForm {

    private final Finish finish;
    private final TextArea explanation = new TextArea();
    private final String before;

    ReconsiderForm(
            OpenCase atHand,
            Proposal proposal,
            ProposalSummary summary,
            Optional<Notice> notice,
            DeskDates time,
            Finish finish) {
        this.finish = finish;
        before = proposal.explanation();
        explanation.setLabel(getTranslation("casework.reconsider.explanation"));
        explanation.setHelperText(getTranslation("casework.proposal-form.explanation-hint"));
        explanation.setWidthFull();
        explanation.setMinRows(4);
        explanation.setValue(before);
        explanation.addValueChangeListener(changed -> explanation.setInvalid(false));
        add(summary);
        proposal.returnNote().ifPresent(note -> add(quote("casework.examination.returned", note)));
        notice.ifPresent(given -> showReply(given, atHand, time));
        add(
                problem(),
                new OutcomeChoice("casework.reconsider.outcome")
                        .option(Way.UPHOLD, explanation, primary("casework.reconsider.uphold", this::uphold))
                        .option(
                                Way.DROP,
                                hint("casework.reconsider.drop-hint"),
                                primary("casework.reconsider.drop", () -> finish.with(new TaskResult.DropRefusal()))));
    }

    @Override
    boolean isTouched() {
        return !explanation.getValue().equals(before);
    }

    private void showReply(Notice notice, OpenCase atHand, DeskDates time) {
        add(heading("casework.reconsider.reply"));
        add(hint("casework.reconsider.given", time.day(atHand.calendar(), notice.givenAt())));
        notice.reply()
                .ifPresentOrElse(
                        reply -> add(quote("casework.reconsider.words", reply)),
                        () -> add(hint(
                                "casework.reconsider.no-reply", time.day(atHand.calendar(), notice.replyUntil()))));
    }

    private Paragraph quote(String messageKey, String words) {
        var quote = new Paragraph(getTranslation(messageKey, words));
        quote.addClassName("quote");
        return quote;
    }

    private void uphold() {
        if (explanation.getValue().isBlank()) {
            explanation.setErrorMessage(getTranslation("casework.proposal-form.words-needed"));
            explanation.setInvalid(true);
        } else {
            finish.with(new TaskResult.UpholdRefusal(explanation.getValue().strip()));
        }
    }
}
