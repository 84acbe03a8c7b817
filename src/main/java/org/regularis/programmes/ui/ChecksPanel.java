package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** What is looked at before a permit is granted, and which rules allow no deviation. */
class ChecksPanel extends Composite<Div> {

    ChecksPanel(RunningProgramme programme) {
        var texts = new CheckTexts(programme, getLocale());
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.checks"),
                "programmes.view.check",
                "programmes.view.establishes",
                "programmes.view.sources",
                "programmes.view.registers",
                "programmes.view.by",
                "programmes.view.due");
        programme
                .checks()
                .forEach(check -> table.row(
                        check.name().get(Language.of(getLocale())),
                        texts.establishes(check),
                        texts.sources(check),
                        texts.registers(check),
                        texts.by(check),
                        (texts.due(check) + " " + texts.holds(check)).strip()));
        getContent().add(table);
        if (!programme.noDeviation().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "programmes.view.no-deviation.text",
                            programme.noDeviation().stream().sorted().collect(Collectors.joining(", ")))));
        }
    }
}
