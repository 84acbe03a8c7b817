package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumbers.Settling;
import org.regularis.casework.NumberDesk;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.documents.NumberTexts;
import org.regularis.shared.ui.ReadingTable;

/** The numbers of a case when any of them has failed its check: what is open, and what became of the others. */
class NumbersPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final NumberDesk desk;
    private final NumberTexts words;
    private final DeskDates time;
    private final NativeDetails details = new NativeDetails();

    NumbersPanel(OpenCase atHand, NumberDesk desk, NumberTexts words, DeskDates time) {
        this.atHand = atHand;
        this.desk = desk;
        this.words = words;
        this.time = time;
        getContent().addClassName("numbers-panel");
        getContent().add(details);
        show();
    }

    private void show() {
        List<GivenNumber> numbers = desk.of(atHand.id());
        List<GivenNumber> open = numbers.stream().filter(GivenNumber::isOpen).toList();
        setVisible(numbers.stream().anyMatch(number -> number.correction() != Correction.NOT_NEEDED));
        details.setSummaryText(
                open.isEmpty()
                        ? getTranslation("casework.numbers.none-open")
                        : getTranslation("casework.numbers.open", open.size()));
        var content = new Div(new Paragraph(getTranslation("casework.numbers.hint")));
        open.forEach(number -> content.add(form(number)));
        content.add(table(numbers));
        details.setContent(content);
    }

    private Component form(GivenNumber number) {
        return new NumberForm(number, words, new NumberForm.Actions() {
            @Override
            public void settle(Correction settlement) {
                answered(desk.settle(atHand.id(), number.id(), settlement) == Settling.SETTLED);
            }

            @Override
            public void correct(NumberForm.Corrected corrected) {
                answered(desk.correct(atHand.id(), number.id(), corrected.kind(), corrected.number())
                        .isPresent());
            }
        });
    }

    /** The number may have been given again or settled since the page was opened. */
    private void answered(boolean wasOpen) {
        if (!wasOpen) {
            Notices.warn(getTranslation("casework.numbers.gone"));
        }
        show();
    }

    private ReadingTable table(List<GivenNumber> numbers) {
        var table = new ReadingTable(
                getTranslation("casework.numbers.all"),
                "casework.numbers.place",
                "casework.numbers.number",
                "casework.numbers.given",
                "casework.numbers.result");
        for (GivenNumber number : numbers) {
            table.row(
                    Labels.of(number.place()),
                    new Span(words.name(number.kind(), Labels.locale()) + ": " + number.raw()),
                    new Span(Labels.of(number.givenBy()) + ", " + time.day(atHand.calendar(), number.checkedAt())),
                    new Span(Labels.of(number.correction())));
        }
        return table;
    }
}
