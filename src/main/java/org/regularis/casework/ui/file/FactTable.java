package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.checks.BasisLink;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Programme;
import org.regularis.shared.ui.ReadingTable;

/** The facts of a case, each with where it was found, who says so and since when. */
class FactTable extends Composite<Div> {

    FactTable(List<StatedFact> facts, BasisLink sources, DeskDates time) {
        Programme programme = sources.atHand().programme();
        var table = new ReadingTable(
                getTranslation("casework.facts.title"),
                "casework.facts.fact",
                "casework.facts.value",
                "casework.facts.found",
                "casework.facts.source",
                "casework.facts.stated");
        var words = new FactTexts(programme, time);
        facts.forEach(fact -> table.row(
                FactTexts.question(programme, fact.name()),
                words.value(fact.name(), fact.value()),
                sources.of(fact),
                source(fact),
                time.moment(fact.statedAt())));
        getContent().add(table);
    }

    private static String source(StatedFact fact) {
        String source = Labels.of(fact.source());
        return fact.statedBy() == null ? source : source + " (" + fact.statedBy() + ")";
    }
}
