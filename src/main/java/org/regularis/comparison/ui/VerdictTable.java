package org.regularis.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.invented.InventedApplicant;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** What each programme says about the invented applicant: outcome, reasons, and what it does not know of them. */
class VerdictTable extends Composite<Div> {

    /** Beside the words, for the eye. */
    private static final Map<Outcome, String> SIGNS = Map.of(
            Outcome.ELIGIBLE,
            "✓",
            Outcome.MORE_EVIDENCE,
            "…",
            Outcome.OFFICER_REVIEW,
            "?",
            Outcome.INELIGIBLE,
            "✕",
            Outcome.NOT_ADMITTED,
            "✕");

    private final List<Programme> withRules;
    private final EligibilityRules rules;
    private final Dates dates;
    private final Paragraph summary = new Paragraph();
    private final Div table = new Div();

    VerdictTable(List<Programme> catalogue, EligibilityRules rules, Dates dates) {
        this.withRules = catalogue.stream().filter(Programme::hasRules).toList();
        this.rules = rules;
        this.dates = dates;
        getContent().addClassName("verdicts");
        summary.addClassName("verdicts-summary");
        summary.getElement().setAttribute("role", "status");
        getContent().add(summary, table);
        var without = catalogue.stream()
                .filter(programme -> !programme.hasRules())
                .map(this::title)
                .toList();
        if (!without.isEmpty()) {
            getContent().add(Marks.quiet(getTranslation("comparison.invented.without", String.join("; ", without))));
        }
    }

    final void show(InventedApplicant applicant) {
        var caption = getTranslation("comparison.verdict.caption");
        var verdicts = new ReadingTable(
                        caption,
                        "comparison.verdict.programme",
                        "comparison.verdict.outcome",
                        "comparison.verdict.reasons",
                        "comparison.verdict.unknown")
                .keepingHeads(caption);
        int eligible = 0;
        for (var programme : withRules) {
            var verdict = applicant.before(programme, rules).orElseThrow();
            eligible += verdict.outcome() == Outcome.ELIGIBLE ? 1 : 0;
            verdicts.row(
                    programme(programme, applicant),
                    outcome(verdict.outcome()),
                    reasons(programme, verdict),
                    unknown(programme, verdict));
        }
        table.removeAll();
        table.add(verdicts);
        summary.setText(getTranslation("comparison.verdict.summary", eligible, withRules.size()));
    }

    private Component programme(Programme programme, InventedApplicant applicant) {
        var cell = new Div(new Div(title(programme)));
        if (programme.isIllustrative()) {
            cell.add(Marks.mark(getTranslation("comparison.illustrative")));
        }
        var day = dates.day(applicant.filingDay(programme), getLocale());
        cell.add(Marks.quiet(getTranslation("comparison.verdict.filed", day)));
        return cell;
    }

    private Component outcome(Outcome outcome) {
        var sign = new Span(SIGNS.getOrDefault(outcome, ""));
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(sign, new Span(getTranslation("programmes.outcome." + outcome)));
        words.addClassNames("verdict", "verdict-" + outcome);
        return words;
    }

    private Component reasons(Programme programme, Eligibility verdict) {
        if (verdict.reasons().isEmpty()) {
            return Marks.quiet(getTranslation("comparison.verdict.no-reason"));
        }
        return list(verdict.reasons().stream()
                .map(Found::reasonCode)
                .distinct()
                .map(programme::reason)
                .map(this::reason));
    }

    private ListItem reason(Programme.Reason reason) {
        var law = Marks.quiet(getTranslation("comparison.verdict.law", reason.code(), reason.legalBasis()));
        var item = new ListItem(new Span(reason.text().get(Language.of(getLocale()))), law);
        item.add(Marks.of(
                reason.mark(), getTranslation("programmes.mark." + reason.mark().key())));
        return item;
    }

    private Component unknown(Programme programme, Eligibility verdict) {
        return verdict.unknown().isEmpty()
                ? Marks.quiet(getTranslation("comparison.verdict.all-known"))
                : list(verdict.unknown().stream().map(fact -> new ListItem(question(programme, fact))));
    }

    private static Component list(Stream<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("verdict-list");
        return list;
    }

    private String question(Programme programme, String fact) {
        return programme
                .fact(fact)
                .map(asked -> asked.question().get(Language.of(getLocale())))
                .orElse(fact);
    }

    private String title(Programme programme) {
        return programme.title().get(Language.of(getLocale()));
    }
}
