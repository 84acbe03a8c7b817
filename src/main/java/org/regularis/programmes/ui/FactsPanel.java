package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** What the rules ask, and who has the last word on it. */
class FactsPanel extends Composite<Div> {

    FactsPanel(Programme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.facts"),
                "programmes.view.fact",
                "programmes.view.meaning",
                "programmes.view.type",
                "programmes.view.source",
                "programmes.view.answer",
                "programmes.view.proven-by");
        programme
                .facts()
                .forEach(fact -> table.row(
                        fact.name(),
                        fact.question().get(Language.of(getLocale())),
                        type(fact),
                        getTranslation("programmes.source." + fact.source().key()),
                        String.join(", ", fact.origin().keys()),
                        provenBy(programme, fact)));
        getContent().add(table);
    }

    private String provenBy(Programme programme, Programme.Fact fact) {
        return fact.provenBy().stream()
                .flatMap(id -> programme.evidence(id).stream())
                .map(kind -> kind.name().get(Language.of(getLocale())))
                .collect(Collectors.joining(", "));
    }

    private String type(Programme.Fact fact) {
        if (fact.type() != FactType.TEXT) {
            return getTranslation("programmes.type." + fact.type().key());
        }
        var choices = fact.choices().stream()
                .map(choice -> fact.choiceName(choice, Language.of(getLocale())))
                .collect(Collectors.joining(", "));
        return choices.isEmpty()
                ? getTranslation("programmes.type.free-text")
                : getTranslation("programmes.type.text", choices);
    }
}
