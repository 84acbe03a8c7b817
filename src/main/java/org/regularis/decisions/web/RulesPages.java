package org.regularis.decisions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFile;
import org.regularis.decisions.GroundTexts;
import org.regularis.decisions.RuleReport;
import org.regularis.decisions.RuleReports;
import org.regularis.decisions.web.RulesPage.Asked;
import org.regularis.decisions.web.RulesPage.ChangeRow;
import org.regularis.decisions.web.RulesPage.RuleRow;
import org.regularis.programmes.FactChange;
import org.regularis.programmes.FactType;
import org.regularis.programmes.JudgedRule;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.Reference;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the page about the rules that applied together. */
@Component
class RulesPages {

    private final OwnCase ownCase;
    private final RuleReports reports;
    private final GroundTexts words;
    private final MessageSource messages;
    private final Dates dates;

    RulesPages(OwnCase ownCase, RuleReports reports, GroundTexts words, MessageSource messages, Dates dates) {
        this.ownCase = ownCase;
        this.reports = reports;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
    }

    RulesPage of(ApplicationId application, Locale locale) {
        var file = ownCase.file(application);
        return new RulesPage(
                application,
                file.reference().map(Reference::value).orElse(""),
                reports.forApplicant(application)
                        .map(report -> asked(file, report, locale))
                        .orElse(null));
    }

    private Asked asked(ApplicationFile file, RuleReport report, Locale locale) {
        var programme = ownCase.programme(file);
        var explanation = report.explanation();
        var applied = rows(explanation.with(Judgement.APPLIED).stream(), locale);
        return new Asked(
                report.whole(),
                programme.title().get(Language.of(locale)),
                explanation.eligibility().programmeVersion(),
                say(
                        report.whole() ? "decisions.rules.told" : "decisions.rules.asked",
                        locale,
                        dates.dayAndTime(report.at(), locale)),
                explanation.eligibility().outcome(),
                applied,
                rows(explanation.with(Judgement.DID_NOT_APPLY).stream(), locale).stream()
                        .filter(row ->
                                applied.stream().noneMatch(other -> other.text().equals(row.text())))
                        .toList(),
                explanation.eligibility().unknown().stream()
                        .map(name -> question(programme, name, locale))
                        .toList(),
                !explanation.with(Judgement.NOT_REACHED).isEmpty(),
                words.facts(report.facts(), programme, locale),
                changes(programme, report, locale));
    }

    /** Two rules may share a reason, which is told once; its mark is the weakest of theirs. */
    private static List<RuleRow> rows(Stream<JudgedRule> rules, Locale locale) {
        var rows = new LinkedHashMap<String, RuleRow>();
        rules.forEach(rule -> {
            var reason = rule.reason();
            var row = new RuleRow(reason.text().get(Language.of(locale)), reason.legalBasis(), rule.mark());
            rows.merge(
                    reason.code(),
                    row,
                    (one, other) ->
                            new RuleRow(one.text(), one.law(), one.mark().weaker(other.mark())));
        });
        return List.copyOf(rows.values());
    }

    private List<ChangeRow> changes(RunningProgramme programme, RuleReport report, Locale locale) {
        var rows = new LinkedHashMap<String, ChangeRow>();
        for (var change : report.changes()) {
            rows.merge(change.fact() + change.outcome(), change(programme, report, change, locale), this::either);
        }
        return List.copyOf(rows.values());
    }

    private ChangeRow change(RunningProgramme programme, RuleReport report, FactChange change, Locale locale) {
        var stated = report.fact(change.fact());
        return new ChangeRow(
                question(programme, change.fact(), locale),
                stated == null
                        ? say("decisions.rules.unstated", locale)
                        : words.value(programme, change.fact(), stated.value(), locale),
                then(programme, change, locale),
                outcome(report, change, locale),
                papers(programme, change.fact(), locale));
    }

    /** While officers' facts are left out, the outcome as a whole cannot be told. */
    private String outcome(RuleReport report, FactChange change, Locale locale) {
        return report.whole()
                ? say(
                        "decisions.rules.change-outcome",
                        locale,
                        say("decisions.rules.outcome." + change.outcome(), locale))
                : say("decisions.rules.change-part." + change.outcome(), locale);
    }

    private String then(RunningProgramme programme, FactChange change, Locale locale) {
        var type = programme.fact(change.fact()).orElseThrow().type();
        var value = words.value(programme, change.fact(), change.value().toString(), locale);
        return say("decisions.rules.reach." + change.reach() + (type == FactType.DATE ? ".date" : ""), locale, value);
    }

    private ChangeRow either(ChangeRow one, ChangeRow other) {
        return new ChangeRow(one.question(), one.now(), one.then() + " / " + other.then(), one.outcome(), one.papers());
    }

    private static List<String> papers(RunningProgramme programme, String fact, Locale locale) {
        return programme.fact(fact).stream()
                .flatMap(known -> known.provenBy().stream())
                .flatMap(kind -> programme.evidence(kind).stream())
                .map(kind -> kind.name().get(Language.of(locale)))
                .toList();
    }

    private static String question(RunningProgramme programme, String fact, Locale locale) {
        return programme
                .fact(fact)
                .map(known -> known.question().get(Language.of(locale)))
                .orElse(fact);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
