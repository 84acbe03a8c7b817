package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.regularis.casework.ui.DeskTime;
import org.regularis.casework.ui.FactWords;
import org.regularis.casework.ui.Words;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Programme;
import org.regularis.shared.ui.ReadingTable;

/** The facts of a case, each with who says so and since when. */
class FactTable extends Composite<Div> {

    FactTable(Programme programme, List<StatedFact> facts, DeskTime time) {
        var table = new ReadingTable(
                getTranslation("casework.facts.title"),
                "casework.facts.fact", "casework.facts.value", "casework.facts.source", "casework.facts.stated");
        var words = new FactWords(programme, time);
        facts.forEach(fact -> table.row(
                FactWords.question(programme, fact.name()),
                words.value(fact.name(), fact.value()),
                source(fact),
                time.moment(fact.statedAt())));
        getContent().add(table);
    }

    private static String source(StatedFact fact) {
        String source = Words.of(fact.source());
        return fact.statedBy() == null ? source : source + " (" + fact.statedBy() + ")";
    }
}
