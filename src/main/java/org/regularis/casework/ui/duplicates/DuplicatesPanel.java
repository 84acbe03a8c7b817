package org.regularis.casework.ui.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.regularis.casework.duplicates.DuplicateDesk;
import org.regularis.casework.duplicates.DuplicateDesk.Answering;
import org.regularis.casework.duplicates.DuplicateDesk.Compared;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.HeldPermits;
import org.regularis.persons.Identification.Statement;
import org.regularis.shared.WorkItemId;

/**
 * Who is who: whoever has the completeness check compares and answers, everybody else of the office reads what was
 * said. Nothing is shown where there is nothing to ask.
 */
public class DuplicatesPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final Supplier<Optional<WorkItemId>> check;
    private final DuplicateDesk desk;
    private final HeldPermits permits;
    private final DeskDates time;
    private final NativeDetails details = new NativeDetails();

    DuplicatesPanel(
            OpenCase atHand,
            Supplier<Optional<WorkItemId>> check,
            DuplicateDesk desk,
            HeldPermits permits,
            DeskDates time) {
        this.atHand = atHand;
        this.check = check;
        this.desk = desk;
        this.permits = permits;
        this.time = time;
        getContent().addClassName("duplicates-panel");
        getContent().add(details);
        show();
    }

    private void show() {
        List<Compared> pairs = check.get().map(desk::compare).orElse(List.of());
        boolean open = desk.isOpen(atHand.id());
        var content = new Div();
        held().ifPresent(content::add);
        if (open && pairs.isEmpty()) {
            content.add(new Paragraph(getTranslation("casework.duplicates.open-elsewhere")));
        }
        if (!pairs.isEmpty()) {
            content.add(new Paragraph(getTranslation("casework.duplicates.hint")));
            pairs.forEach(pair -> content.add(new ComparedPair(pair, atHand, time, this::answer)));
        }
        desk.answers(atHand.id()).forEach(said -> content.add(said(said)));
        details.setSummaryText(getTranslation(open ? "casework.duplicates.open" : "casework.duplicates.answered"));
        details.setContent(content);
        details.setOpen(open);
        setVisible(content.getComponentCount() > 0);
    }

    /** What would stand against a grant, so that nobody learns it only when proposing one. */
    private Optional<Component> held() {
        return permits.against(atHand.id()).map(held -> {
            var words = held.isMadeOut()
                    ? getTranslation("casework.duplicates.holds", time.day(held.until()))
                    : getTranslation("casework.duplicates.under-way");
            var line = new Paragraph(words);
            line.addClassName("held");
            return line;
        });
    }

    private Paragraph said(DuplicateDesk.Said said) {
        return new Paragraph(getTranslation(
                "casework.duplicates.said." + Labels.code(said.answer().verdict()),
                said.other().value(),
                said.by(),
                time.day(atHand.calendar(), said.answer().at()),
                said.answer().reason()));
    }

    private void answer(Statement statement) {
        Answering result = check.get().map(item -> desk.answer(item, statement)).orElse(Answering.NOT_YOURS);
        if (result != Answering.ANSWERED) {
            Notices.warn(getTranslation("casework.duplicates.problem." + Labels.code(result)));
        }
        show();
    }
}
