package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.regularis.applications.EvidenceRequest;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.Labels;
import org.regularis.programmes.Programme;

/** Asks the applicant for what is missing, and only for that: each thing with the reason why. */
class EvidenceRequestForm extends Composite<Div> {

    private final Programme programme;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();
    private boolean linesTouched;

    private record Line(Div row, Select<Programme.EvidenceKind> kind, Select<String> why) {

        boolean isWhole() {
            return !kind.isEmpty() && !why.isEmpty();
        }

        EvidenceRequest.Item item() {
            return new EvidenceRequest.Item(kind.getValue().id(), why.getValue());
        }
    }

    EvidenceRequestForm(Programme programme, List<EvidenceRequest.Item> suggested, Consumer<TaskResult> send) {
        this.programme = programme;
        note.setLabel(text("note"));
        note.setHelperText(text("note-hint"));
        note.setWidthFull();
        problem.addClassName("problem");
        problem.setVisible(false);
        var button = new Button(text("send"), click -> submit(send));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var another = new Button(text("add"), VaadinIcon.PLUS.create(), click -> addLine());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("evidence-request-form");
        getContent().add(rows, another, note, problem, button);
        suggest(suggested);
    }

    /** Starts anew with these things, unless the officer has begun to write. */
    void suggest(List<EvidenceRequest.Item> suggested) {
        if (isTouched()) {
            return;
        }
        rows.removeAll();
        lines.clear();
        suggested.forEach(item -> {
            Line line = addLine();
            programme.evidence().stream()
                    .filter(kind -> kind.id().equals(item.evidenceKind()))
                    .findFirst()
                    .ifPresent(line.kind()::setValue);
            line.why().setValue(item.why());
        });
        if (lines.isEmpty()) {
            addLine();
        }
    }

    boolean isTouched() {
        return linesTouched || !note.isEmpty();
    }

    private void touch(boolean byOfficer) {
        linesTouched |= byOfficer;
    }

    private Line addLine() {
        var kind = new Select<Programme.EvidenceKind>();
        kind.setLabel(text("kind"));
        kind.setItems(programme.evidence());
        kind.setItemLabelGenerator(evidence -> Labels.of(evidence.name()));
        var why = new Select<String>();
        why.setLabel(text("why"));
        why.setItems(EvidenceRequest.WHYS);
        why.setItemLabelGenerator(code -> getTranslation("applications.request.why." + code));
        kind.addValueChangeListener(changed -> touch(changed.isFromClient()));
        why.addValueChangeListener(changed -> touch(changed.isFromClient()));
        var row = new Div(kind, why);
        var line = new Line(row, kind, why);
        row.addClassName("request-line");
        row.add(removeButton(line));
        lines.add(line);
        rows.add(row);
        return line;
    }

    private Button removeButton(Line line) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            touch(true);
            lines.remove(line);
            rows.remove(line.row());
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(text("remove"));
        return remove;
    }

    private void submit(Consumer<TaskResult> send) {
        boolean whole = !lines.isEmpty() && lines.stream().allMatch(Line::isWhole);
        problem.setText(text("incomplete"));
        problem.setVisible(!whole);
        if (whole) {
            send.accept(new TaskResult.AskForEvidence(
                    lines.stream().map(Line::item).distinct().toList(),
                    note.getValue().strip()));
        }
    }

    private String text(String key) {
        return getTranslation("casework.request." + key);
    }
}
