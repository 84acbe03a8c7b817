package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.FactSheet.StatedFact;

/** The checks of a case: how each stands, on which facts, and where these were found. */
class ChecksPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final Supplier<List<CaseCheck>> checks;
    private final Predicate<String> agree;
    private final BasisLink sources;
    private final DeskDates time;

    /** @param agree says of a check that a second person agrees; false when that cannot be */
    ChecksPanel(
            OpenCase atHand,
            Supplier<List<CaseCheck>> checks,
            Predicate<String> agree,
            BasisLink sources,
            DeskDates time) {
        this.atHand = atHand;
        this.checks = checks;
        this.agree = agree;
        this.sources = sources;
        this.time = time;
        getContent().addClassName("checks");
        refresh();
    }

    void refresh() {
        getContent().removeAll();
        checks.get().forEach(check -> getContent().add(section(check)));
    }

    private Component section(CaseCheck check) {
        var state = new Span(getTranslation("casework.check.state." + Labels.code(check.state())));
        state.addClassNames("check-state", Labels.code(check.state()));
        var heading = new H3(Labels.of(check.check().name()));
        heading.add(state);
        var section = new Div(heading);
        section.addClassName("check");
        section.setId("check-" + check.check().id());
        section.add(facts(check));
        check.doneAt()
                .filter(at -> check.state() != CaseCheck.State.OPEN)
                .ifPresent(at -> section.add(line("casework.check.since", time.moment(at))));
        check.holdsUntil()
                .ifPresent(until -> section.add(line("casework.check.holds", time.day(atHand.calendar(), until))));
        check.agreedBy().ifPresent(by -> section.add(line("casework.check.agreed", by.value())));
        if (check.awaitsSecondPerson()) {
            section.add(line("casework.check.awaits"), agreeButton(check));
        }
        return section;
    }

    private Component facts(CaseCheck check) {
        var texts = new FactTexts(atHand.programme(), time);
        var list = new UnorderedList();
        check.check()
                .establishes()
                .forEach(it -> list.add(check.facts().stream()
                        .filter(fact -> fact.name().equals(it.fact()))
                        .findFirst()
                        .map(fact -> stated(fact, texts))
                        .orElseGet(() -> new ListItem(getTranslation(
                                "casework.check.unknown", FactTexts.question(atHand.programme(), it.fact()))))));
        return list;
    }

    private ListItem stated(StatedFact fact, FactTexts texts) {
        var item = new ListItem(new Span(FactTexts.question(atHand.programme(), fact.name()) + ": "
                + texts.value(fact.name(), fact.value()) + " "));
        item.add(sources.of(fact));
        return item;
    }

    private Component line(String key, Object... values) {
        var line = new Paragraph(getTranslation(key, values));
        line.addClassName("hint");
        return line;
    }

    private Component agreeButton(CaseCheck check) {
        var button = new Button(getTranslation("casework.check.agree"), click -> {
            if (!agree.test(check.check().id())) {
                Notices.warn(getTranslation("casework.check.not-yours"));
            }
            refresh();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
