package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.RulesResult;
import org.regularis.casework.ui.checks.BasisLink;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.RuleReport;

/** Which rules applied to this case when they were last asked, on which facts, and what would change that. */
class RulesPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final BasisLink sources;
    private final DeskDates time;

    /** @param facts those in force now, for a case on which the rules were never asked */
    RulesPanel(List<StatedFact> facts, Optional<RuleReport> report, BasisLink sources, DeskDates time) {
        this.atHand = sources.atHand();
        this.sources = sources;
        this.time = time;
        getContent().addClassName("side");
        getContent().add(new H3(getTranslation("casework.rules.title")));
        report.ifPresentOrElse(this::show, () -> getContent()
                .add(new Paragraph(getTranslation("casework.rules.none")), new FactTable(facts, sources, time)));
    }

    private void show(RuleReport report) {
        var version = new Paragraph(getTranslation(
                "casework.rules.asked",
                Labels.of(atHand.programme().title()),
                report.explanation().eligibility().programmeVersion(),
                time.moment(report.at())));
        version.addClassName("hint");
        getContent().add(version);
        if (!report.statedSince().isEmpty()) {
            var since = new Paragraph(getTranslation("casework.rules.since"));
            since.addClassName("differs");
            getContent().add(since, new FactTable(report.statedSince(), sources, time));
        }
        getContent()
                .add(
                        new RulesResult(
                                atHand.programme(),
                                Optional.of(report.explanation().eligibility())),
                        new SingleFacts(atHand.programme(), report, time),
                        new JudgedRules(atHand.programme(), report, time),
                        new FactTable(report.facts(), sources, time));
    }
}
