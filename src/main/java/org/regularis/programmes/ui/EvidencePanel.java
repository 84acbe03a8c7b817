package org.regularis.programmes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.EvidenceKind;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** The kinds of documents that a programme takes, and the catalogue of papers for each, with how much they show. */
class EvidencePanel extends Composite<Div> {

    private final Language language = Language.of(getLocale());

    EvidencePanel(Programme programme) {
        getContent().add(kinds(programme), catalogue(programme));
        if (programme instanceof RunningProgramme running) {
            getContent().add(presence(running.presence()));
        }
    }

    private Component kinds(Programme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.evidence"),
                "programmes.view.kind",
                "programmes.view.meaning",
                "programmes.view.needed");
        programme
                .evidence()
                .forEach(kind -> table.row(
                        kind.name().get(language),
                        kind.hint().get(language),
                        getTranslation(kind.needed() ? "programmes.view.needed.yes" : "programmes.view.needed.no")));
        return table;
    }

    private Component catalogue(Programme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.catalogue"),
                "programmes.view.paper",
                "programmes.view.kind",
                "programmes.view.strength",
                "programmes.view.validity",
                "programmes.view.translation",
                "programmes.view.apostille");
        programme.evidence().forEach(kind -> kind.types().forEach(type -> row(table, kind, type)));
        return table;
    }

    private void row(ReadingTable table, EvidenceKind kind, DocumentType type) {
        table.row(
                type.name().get(language),
                kind.name().get(language),
                type.strength() + ": " + getTranslation("programmes.strength." + type.strength()),
                type.validMonths()
                        .map(months -> getTranslation("programmes.view.months", months))
                        .orElse("–"),
                wanted(type.translation()),
                wanted(type.apostille()));
    }

    private String wanted(boolean wanted) {
        return wanted ? getTranslation("programmes.view.wanted") : "–";
    }

    private Component presence(PresenceRequirement required) {
        return new Paragraph(getTranslation(
                "programmes.view.presence",
                required.months(),
                required.spanMonths(),
                required.strong(),
                required.medium()));
    }
}
