package org.regularis.programmes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.programmes.versions.ProgrammeDrafting.Reading;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** The decision tables of a programme, row by row, each with its law. */
class RulesPanel extends Composite<Div> {

    private final Programme programme;

    RulesPanel(Reading reading) {
        this.programme = reading.programme();
        getContent()
                .add(new Paragraph(
                        reading.unmet().isEmpty()
                                ? getTranslation("programmes.view.cases", reading.cases())
                                : getTranslation(
                                        "programmes.view.cases.unmet",
                                        reading.cases(),
                                        String.join(", ", reading.unmet()))));
        reading.tables().forEach(table -> getContent().add(table(table)));
    }

    private ReadingTable table(RuleTable rules) {
        var table = new ReadingTable(
                getTranslation("programmes.view.table." + rules.decision()),
                "programmes.view.rule",
                "programmes.view.conditions",
                "programmes.view.outcome",
                "programmes.view.reason",
                "programmes.view.law",
                "programmes.view.mark");
        rules.rules()
                .forEach(rule -> table.row(
                        rule.id(),
                        conditions(rule),
                        getTranslation("programmes.outcome." + rule.outcome()),
                        rule.reason(),
                        rule.law(),
                        getTranslation("programmes.mark." + rule.mark().key())));
        return table;
    }

    private Component conditions(RuleTable.Rule rule) {
        var lines = new Div();
        rule.conditions()
                .forEach(condition -> lines.add(new Div(
                        new Span(words(condition.input()) + " "),
                        new Code(condition.input() + ": " + condition.test()))));
        if (rule.conditions().isEmpty()) {
            lines.setText(getTranslation("programmes.view.always"));
        }
        return lines;
    }

    private String words(String input) {
        return programme
                .fact(input)
                .map(fact -> fact.question().get(Language.of(getLocale())))
                .orElse("");
    }
}
