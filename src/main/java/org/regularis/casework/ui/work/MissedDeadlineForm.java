package org.regularis.casework.ui.work;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.regularis.applications.EvidenceRequest;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.work.OutcomeChoice.Way;

/** The applicant has not answered in time: the same time once more, or on with what is on file. */
class MissedDeadlineForm extends TaskForm {

    MissedDeadlineForm(OpenCase atHand, List<EvidenceRequest> requests, DeskDates time, Finish finish) {
        requests.stream().findFirst().ifPresent(request -> describe(request, atHand, time));
        add(
                problem(),
                new OutcomeChoice("casework.missed.outcome")
                        .option(
                                Way.MORE_TIME,
                                hint(
                                        "casework.missed.more-time-hint",
                                        atHand.programme().periods().evidence()),
                                primary("casework.missed.more-time", () -> finish.with(new TaskResult.GiveMoreTime())))
                        .option(
                                Way.GO_ON,
                                hint("casework.missed.go-on-hint"),
                                primary("casework.missed.go-on", () -> finish.with(new TaskResult.GoOnWithFile()))));
    }

    @Override
    boolean isTouched() {
        return false;
    }

    private void describe(EvidenceRequest request, OpenCase atHand, DeskDates time) {
        add(new Paragraph(getTranslation("casework.missed.asked", time.day(atHand.calendar(), request.askedAt()))));
        var items = new UnorderedList();
        request.items()
                .forEach(item -> items.add(new ListItem(Labels.evidence(atHand.programme(), item.evidenceKind()) + " – "
                        + getTranslation("applications.request.why." + item.why()))));
        add(items);
        request.answerUntil()
                .ifPresent(until -> add(
                        new Paragraph(getTranslation("casework.missed.until", time.day(atHand.calendar(), until)))));
    }
}
