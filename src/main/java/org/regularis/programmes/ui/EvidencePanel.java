package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/** The kinds of documents that a programme takes. */
class EvidencePanel extends Composite<Div> {

    EvidencePanel(Programme programme) {
        var language = Language.of(getLocale());
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.evidence"),
                "programmes.view.kind", "programmes.view.meaning", "programmes.view.needed");
        programme.evidence().forEach(kind -> table.row(
                kind.name().get(language), kind.hint().get(language),
                getTranslation(kind.needed() ? "programmes.view.needed.yes" : "programmes.view.needed.no")));
        getContent().add(table);
    }
}
