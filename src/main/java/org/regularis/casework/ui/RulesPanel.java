package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Eligibility;

/** What the rules say about this case and on which facts. */
class RulesPanel extends Composite<Div> {

    RulesPanel(CaseAtHand atHand, List<StatedFact> facts, Optional<Eligibility> eligibility, DeskTime time) {
        getContent().addClassName("side");
        getContent().add(
                new H3(getTranslation("casework.examination.rules")),
                new RulesResult(atHand.programme(), eligibility),
                new FactTable(atHand.programme(), facts, time));
        var version = new Paragraph(getTranslation(
                "casework.rules.version", Words.of(atHand.programme().title()), atHand.programme().version()));
        version.addClassName("hint");
        getContent().add(version);
    }
}
