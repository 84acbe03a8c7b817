package org.regularis.supervision.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.SheetTable;

/** One group of figures under its heading. */
abstract class Panel extends Composite<Section> {

    /** @param explanation what is counted, in a sentence */
    Panel(String heading, String explanation) {
        var hint = new Paragraph(explanation);
        hint.addClassName("figure-hint");
        getContent().addClassName("figure-panel");
        getContent().add(new H2(heading), hint);
    }

    void show(Component... components) {
        getContent().add(components);
    }

    void nothing(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("figure-nothing");
        show(paragraph);
    }

    void table(Sheet sheet, String fileName) {
        show(new SheetTable(sheet, fileName, getTranslation("supervision.figures.csv")));
    }
}
