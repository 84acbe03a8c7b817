package org.regularis.casework.ui.checks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.CaseCheck.State;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Check.Performer;

/** The checks of a case: how each stands, on which facts, and where these were found. */
public class ChecksPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final Supplier<List<CaseCheck>> checks;
    private final Predicate<String> agree;
    private final BasisLink sources;
    private final DeskDates time;

    /** @param agree says of a check that a second person agrees; false when that cannot be */
    public ChecksPanel(
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
        getContent().addClassNames("side", "checks");
        refresh();
    }

    /** Where on the page a check is, so that a link can lead there. */
    public static String anchorOf(CaseCheck check) {
        return "check-" + check.check().id();
    }

    public void refresh() {
        var all = checks.get();
        getContent().removeAll();
        getContent().add(summary(all));
        all.forEach(check -> getContent().add(section(check)));
    }

    private Component summary(List<CaseCheck> all) {
        long missing = MissingChecks.of(all, false).size();
        var words = new Paragraph(
                missing == 0
                        ? getTranslation("casework.checks.all-there")
                        : getTranslation("casework.checks.missing", missing));
        words.addClassName("checks-summary");
        return words;
    }

    private Component section(CaseCheck check) {
        var head = new Div(new H3(Labels.of(check.check().name())), badge(check));
        head.addClassName("check-head");
        var section = new Section(head);
        section.addClassName("check");
        section.setId(anchorOf(check));
        if (check.state() == State.NOT_NEEDED) {
            section.add(line("casework.check.not-concerned"));
            return section;
        }
        if (check.check().persons()) {
            section.add(line("casework.check.persons." + Labels.code(check.state())));
        } else {
            section.add(facts(check));
        }
        if (check.state() == State.OPEN && !check.check().persons()) {
            section.add(line(
                    "casework.check.found-in",
                    check.check().sources().stream()
                            .sorted()
                            .map(source -> getTranslation("casework.check.source." + source.key()))
                            .collect(Collectors.joining(", "))));
        }
        if (check.check().by() != Performer.CASE_OFFICER) {
            section.add(line("casework.check.by." + check.check().by().key()));
        }
        dates(check).ifPresent(words -> section.add(hint(words)));
        check.agreedBy().ifPresent(by -> section.add(line("casework.check.agreed", by.value())));
        if (check.awaitsSecondPerson()) {
            section.add(line("casework.check.awaits"), agreeButton(check));
        }
        return section;
    }

    private static Badge badge(CaseCheck check) {
        var badge = new Badge(MissingChecks.state(check));
        badge.addClassNames("check-state", Labels.code(check.state()));
        switch (check.state()) {
            case PASSED ->
                badge.addThemeVariants(check.awaitsSecondPerson() ? BadgeVariant.WARNING : BadgeVariant.SUCCESS);
            case FAILED -> badge.addThemeVariants(BadgeVariant.ERROR);
            case OPEN, STALE -> badge.addThemeVariants(BadgeVariant.WARNING);
            case NOT_NEEDED -> {}
        }
        return badge;
    }

    private Optional<String> dates(CaseCheck check) {
        var since = check.doneAt()
                .filter(at -> check.state() != State.OPEN)
                .map(at -> getTranslation("casework.check.since", time.moment(at)));
        var until =
                check.holdsUntil().map(at -> getTranslation("casework.check.holds", time.day(atHand.calendar(), at)));
        return since.map(words -> until.map(more -> words + " · " + more).orElse(words))
                .or(() -> until);
    }

    private Component facts(CaseCheck check) {
        var texts = new FactTexts(atHand.programme(), time);
        var list = new DescriptionList();
        list.addClassName("answers");
        check.check().establishes().forEach(it -> {
            list.add(new DescriptionList.Term(FactTexts.question(atHand.programme(), it.fact())));
            list.add(check.facts().stream()
                    .filter(fact -> fact.name().equals(it.fact()))
                    .findFirst()
                    .map(fact -> stated(fact, texts))
                    .orElseGet(this::unknown));
        });
        return list;
    }

    private DescriptionList.Description stated(StatedFact fact, FactTexts texts) {
        var value = new Span(texts.value(fact.name(), fact.value()));
        value.addClassName("fact-value");
        var source = new Span(sources.of(fact));
        source.addClassName("fact-source");
        return new DescriptionList.Description(value, source);
    }

    private DescriptionList.Description unknown() {
        var words = new Span(getTranslation("casework.check.unknown"));
        words.addClassName("unproven");
        return new DescriptionList.Description(words);
    }

    private Component line(String key, Object... values) {
        return hint(getTranslation(key, values));
    }

    private static Component hint(String words) {
        var line = new Paragraph(words);
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
