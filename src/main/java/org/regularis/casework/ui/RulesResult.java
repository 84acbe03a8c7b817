package org.regularis.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Programme;

/** What the rules make of the facts: a proposal in words, each rule that applied with its reason and law. */
public class RulesResult extends Composite<Div> {

    private final Programme programme;

    public RulesResult(Programme programme, Optional<Eligibility> eligibility) {
        this.programme = programme;
        getContent().addClassName("rules-result");
        show(eligibility);
    }

    public void show(Optional<Eligibility> eligibility) {
        getContent().removeAll();
        eligibility.ifPresentOrElse(
                this::show, () -> getContent().add(new Paragraph(getTranslation("casework.rules.none"))));
    }

    private void show(Eligibility eligibility) {
        var outcome = new Span(Labels.of(eligibility.outcome()));
        outcome.addClassNames("outcome", "outcome-" + Labels.code(eligibility.outcome()));
        getContent().add(new Paragraph(new Span(getTranslation("casework.rules.propose") + " "), outcome));
        if (!eligibility.reasons().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("findings");
            eligibility.reasons().forEach(found -> list.add(finding(found)));
            getContent().add(list);
        }
        if (!eligibility.unknown().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "casework.rules.unknown",
                            eligibility.unknown().stream()
                                    .map(name -> FactTexts.question(programme, name))
                                    .collect(Collectors.joining("; ")))));
        }
    }

    private Component finding(Eligibility.Found found) {
        var law = new Span(programme.reasons().stream()
                .filter(reason -> reason.code().equals(found.reasonCode()))
                .findFirst()
                .map(Programme.Reason::legalBasis)
                .orElse(""));
        law.addClassName("law");
        var rule = new Span(found.rule() + " · " + Labels.of(found.outcome()));
        rule.addClassName("law");
        return new ListItem(new Span(text(found.reasonCode())), law, rule);
    }

    private String text(String code) {
        return programme.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(reason -> code + " · " + Labels.of(reason.text()))
                .orElse(code);
    }
}
