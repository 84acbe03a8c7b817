package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.decisions.RuleReport;
import org.regularis.programmes.JudgedRule;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.Programme;
import org.regularis.shared.ui.ReadingTable;

/** Every rule with what became of it: applied first, then not judged; the rest is folded. */
class JudgedRules extends Composite<Div> {

    private final Programme programme;
    private final RuleReport report;
    private final FactTexts words;

    JudgedRules(Programme programme, RuleReport report, DeskDates time) {
        this.programme = programme;
        this.report = report;
        this.words = new FactTexts(programme, time);
        Stream.of(Judgement.APPLIED, Judgement.NOT_JUDGED)
                .filter(judgement -> !rules(judgement).isEmpty())
                .forEach(judgement -> getContent().add(table(judgement)));
        Stream.of(Judgement.DID_NOT_APPLY, Judgement.NOT_REACHED)
                .filter(judgement -> !rules(judgement).isEmpty())
                .forEach(judgement -> getContent()
                        .add(new Details(
                                getTranslation(
                                        "casework.judged.count",
                                        caption(judgement),
                                        rules(judgement).size()),
                                table(judgement))));
    }

    private List<JudgedRule> rules(Judgement judgement) {
        return report.explanation().with(judgement);
    }

    private String caption(Judgement judgement) {
        return getTranslation("casework.judged." + Labels.code(judgement));
    }

    private ReadingTable table(Judgement judgement) {
        var table = new ReadingTable(
                caption(judgement),
                "casework.judged.rule",
                "casework.judged.reason",
                "casework.judged.proposes",
                "casework.judged.law",
                "casework.judged.facts");
        rules(judgement)
                .forEach(rule -> table.row(
                        rule.id(),
                        rule.reason().code() + " · " + Labels.of(rule.reason().text()),
                        Labels.of(rule.outcome()),
                        law(rule),
                        facts(rule)));
        return table;
    }

    private String law(JudgedRule rule) {
        return rule.law() + " · "
                + getTranslation("programmes.mark." + rule.mark().key());
    }

    private String facts(JudgedRule rule) {
        var used = rule.used().stream()
                .map(fact -> FactTexts.question(programme, fact.name()) + ": "
                        + words.value(
                                fact.name(),
                                fact.value() == null ? null : fact.value().toString()));
        var unknown = rule.unknown().stream()
                .map(name -> FactTexts.question(programme, name) + ": " + getTranslation("casework.change.unstated"));
        return Stream.concat(used, unknown).collect(Collectors.joining("; "));
    }
}
