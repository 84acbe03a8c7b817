package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.decisions.RuleReport;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactChange;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.shared.ui.ReadingTable;

/** Which single fact, proven otherwise, would change what the rules propose; nothing where all is well. */
class SingleFacts extends Composite<Div> {

    private final Programme programme;
    private final FactTexts words;

    SingleFacts(Programme programme, RuleReport report, DeskDates time) {
        this.programme = programme;
        this.words = new FactTexts(programme, time);
        if (report.explanation().eligibility().outcome() != Outcome.ELIGIBLE) {
            getContent().add(new H3(getTranslation("casework.change.title")));
            getContent()
                    .add(
                            report.changes().isEmpty()
                                    ? new Paragraph(getTranslation("casework.change.none"))
                                    : table(report));
        }
    }

    private ReadingTable table(RuleReport report) {
        var table = new ReadingTable(
                getTranslation("casework.change.caption"),
                "casework.facts.fact",
                "casework.change.now",
                "casework.change.then",
                "casework.change.outcome",
                "casework.change.papers");
        report.changes()
                .forEach(change -> table.row(
                        FactTexts.question(programme, change.fact()),
                        now(report, change),
                        then(change),
                        Labels.of(change.outcome()),
                        papers(change)));
        return table;
    }

    private String now(RuleReport report, FactChange change) {
        var stated = report.fact(change.fact());
        return stated == null ? getTranslation("casework.change.unstated") : words.value(change.fact(), stated.value());
    }

    private String then(FactChange change) {
        var date = programme
                .fact(change.fact())
                .filter(fact -> fact.type() == FactType.DATE)
                .isPresent();
        return getTranslation(
                "casework.change.reach." + Labels.code(change.reach()) + (date ? ".date" : ""),
                words.value(change.fact(), change.value().toString()));
    }

    private String papers(FactChange change) {
        return programme.fact(change.fact()).stream()
                .flatMap(fact -> fact.provenBy().stream())
                .map(kind -> Labels.evidence(programme, kind))
                .collect(Collectors.joining(", "));
    }
}
