package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.progress.Awaited;
import org.regularis.casework.Completion;
import org.regularis.casework.TaskResult;
import org.regularis.casework.WorkItem;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.shared.WorkItemId;

/** The left third of a case: what this officer has to do here, may take, or who else has it. */
public class WorkPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final CaseWork work;
    private final Moves moves;
    private final Div notice = new Div();
    private final Div items = new Div();
    private final List<TaskForm> forms = new ArrayList<>();
    private final List<Runnable> readers = new ArrayList<>();
    private Optional<OwnChecksForm> ownChecks = Optional.empty();
    private final Map<WorkItemId, Integer> versions = new HashMap<>();

    /** What happens to the page when work changes hands. */
    public interface Moves {

        /** Taken, or to be read again. */
        void taken();

        void done(WorkItem item);
    }

    public WorkPanel(OpenCase atHand, CaseWork work, Moves moves) {
        this.atHand = atHand;
        this.work = work;
        this.moves = moves;
        notice.getElement().setAttribute("role", "alert");
        getContent().addClassName("work-panel");
        getContent().add(notice, items);
        show();
    }

    public boolean isTouched() {
        return forms.stream().anyMatch(TaskForm::isTouched)
                || ownChecks.filter(OwnChecksForm::isTouched).isPresent();
    }

    public void documentsChanged() {
        forms.forEach(TaskForm::documentsChanged);
        readers.forEach(Runnable::run);
    }

    /** For those who show something about the documents too. */
    public void onDocumentsChanged(Runnable reader) {
        readers.add(reader);
    }

    /** The work in which this officer judges documents of this case, when they have it in hand. */
    public Optional<WorkItemId> check() {
        return work.openOf(atHand.id()).stream()
                .filter(item -> item.task().judgesDocuments() && work.isMine(item))
                .map(WorkItem::id)
                .findFirst();
    }

    private void show() {
        notice.removeAll();
        items.removeAll();
        forms.clear();
        List<WorkItem> open = readItems();
        if (open.isEmpty()) {
            items.add(nothingToDo());
        }
        ownChecks = work.ownChecks(atHand, this::found);
        ownChecks.ifPresent(items::add);
        open.forEach(item -> items.add(section(item)));
    }

    private void found(Completion completion) {
        switch (completion) {
            case Completion.Done() -> reload();
            case Completion.Refused refused -> say(refused);
        }
    }

    private List<WorkItem> readItems() {
        List<WorkItem> open = work.openOf(atHand.id());
        versions.clear();
        open.forEach(item -> versions.put(item.id(), item.version()));
        return open;
    }

    private Component section(WorkItem item) {
        var section = new Div(new H2(Labels.of(item.task())), work.due(item).badge());
        section.addClassName("work-section");
        if (work.isMine(item)) {
            TaskForm form = work.form(item, atHand, result -> finish(item, result));
            forms.add(form);
            section.add(form);
        } else if (item.assignee().isPresent()) {
            section.add(new Paragraph(getTranslation(
                    "casework.work.has-it", work.name(item.assignee().get()))));
        } else if (work.isExcluded(item)) {
            section.add(new Paragraph(getTranslation("casework.work.excluded")));
        } else {
            section.add(new Paragraph(getTranslation("casework.work.nobody")), claimButton(item));
        }
        return section;
    }

    private Component claimButton(WorkItem item) {
        var claim = new Button(getTranslation("casework.action.claim"), click -> claim(item));
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        return claim;
    }

    private void claim(WorkItem item) {
        if (work.claim(item.id())) {
            moves.taken();
        } else {
            show();
        }
    }

    private boolean finish(WorkItem item, TaskResult result) {
        return switch (work.complete(item.id(), versions.getOrDefault(item.id(), item.version()), result)) {
            case Completion.Done() -> {
                settle(item, result);
                yield true;
            }
            case Completion.Refused refused -> {
                say(refused);
                yield false;
            }
        };
    }

    /** Work that stays on the desk has a new version now; other work is done and its form has nothing to lose. */
    private void settle(WorkItem item, TaskResult result) {
        notice.removeAll();
        if (result instanceof TaskResult.StateFacts) {
            readItems();
        } else {
            forms.clear();
            moves.done(item);
        }
    }

    /** Says why it did not work and keeps what was typed until the officer reloads. */
    private void say(Completion.Refused refused) {
        var reload = new Button(getTranslation("casework.action.reload"), click -> reload());
        notice.removeAll();
        notice.addClassName("problem");
        notice.add(new Paragraph(Labels.of(refused)), reload);
        notice.getElement().callJsFunction("scrollIntoView");
    }

    private void reload() {
        forms.clear();
        ownChecks = Optional.empty();
        moves.taken();
    }

    private Component nothingToDo() {
        boolean closed = atHand.file().closedAt().isPresent();
        String words = closed || atHand.file().awaited() == Awaited.NOTHING
                ? getTranslation(closed ? "casework.work.closed" : "casework.work.underway")
                : getTranslation(
                        "casework.work.waiting", Labels.of(atHand.file().awaited()));
        return new Div(new H2(getTranslation("casework.work.none")), new Paragraph(words));
    }
}
