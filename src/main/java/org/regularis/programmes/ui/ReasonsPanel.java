package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** The coded reasons with the words that the applicant reads, and their ground in law. */
class ReasonsPanel extends Composite<Div> {

    ReasonsPanel(Programme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.reasons"),
                "programmes.view.code",
                "programmes.view.text",
                "programmes.view.law",
                "programmes.view.refusal",
                "programmes.view.mark");
        programme
                .reasons()
                .forEach(reason -> table.row(
                        reason.code(),
                        reason.text().get(Language.of(getLocale())),
                        reason.legalBasis(),
                        getTranslation("programmes.refusal." + reason.refusal().key()),
                        getTranslation("programmes.mark." + reason.mark().key())));
        getContent().add(table);
    }
}
