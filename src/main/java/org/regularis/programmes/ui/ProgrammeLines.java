package org.regularis.programmes.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;

/** A version of a programme as lines of subject and value in the reader's words, so that two can be compared. */
final class ProgrammeLines {

    private final Locale reader;
    private final Language language;
    private final Dates dates;
    private final Map<Subject, String> lines = new LinkedHashMap<>();

    /**
     * What a line is about.
     *
     * @param section the part of the programme, in words
     * @param id what it is called in the files
     * @param name what it is called on the screen
     */
    record Subject(String section, String id, String name) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Subject subject && section.equals(subject.section) && id.equals(subject.id);
        }

        @Override
        public int hashCode() {
            return 31 * section.hashCode() + id.hashCode();
        }
    }

    private ProgrammeLines(Locale reader, Dates dates) {
        this.reader = reader;
        this.language = Language.of(reader);
        this.dates = dates;
    }

    static Map<Subject, String> of(Programme programme, List<RuleTable> tables, Dates dates, Locale reader) {
        var lines = new ProgrammeLines(reader, dates);
        lines.parameters(programme);
        if (programme instanceof RunningProgramme running) {
            lines.running(running);
            lines.safeguards(running);
        }
        tables.forEach(table -> lines.rules(programme, table));
        programme.facts().forEach(lines::fact);
        programme.reasons().forEach(lines::reason);
        programme.evidence().forEach(lines::evidence);
        return lines.lines;
    }

    private void parameters(Programme programme) {
        var section = text("programmes.view.tab.overview");
        var profile = programme.profile();
        add(section, "title", text("programmes.view.choose"), programme.title().get(language));
        add(
                section,
                "summary",
                text("programmes.view.summary"),
                programme.summary().get(language));
        day(section, "opensOn", profile.opensOn());
        day(section, "closesOn", profile.closesOn());
        day(section, "cutOff", profile.cutOff());
        number(section, "minimumStayMonths", profile.minimumStayMonths());
        number(section, "permitMonths", profile.permitMonths());
        number(section, "cap", profile.cap());
        add(
                section,
                "filers",
                text("programmes.view.filers"),
                profile.filers().stream()
                        .map(filer -> text("programmes.filer." + filer))
                        .collect(Collectors.joining(", ")));
        for (var parameter : Profile.Parameter.values()) {
            var told = profile.told().get(parameter);
            if (told != null) {
                add(
                        text("programmes.view.parameters"),
                        parameter.key(),
                        text("programmes.parameter." + parameter.key()),
                        told.text().get(language) + " (" + told.source() + ", " + mark(told.mark()) + ")");
            }
        }
    }

    private void running(RunningProgramme running) {
        var section = text("programmes.view.periods");
        var periods = running.periods();
        period(section, "statutory", periods.statutory(), "before", periods.statutoryWarning());
        period(section, "evidence", periods.evidence(), "after", periods.evidenceReminder());
        period(section, "employer", periods.employer(), "after", periods.employerReminder());
        period(section, "notice", periods.notice(), "after", periods.noticeReminder());
        var overview = text("programmes.view.tab.overview");
        add(
                overview,
                "secondOpinionShare",
                text("programmes.view.second-opinion"),
                NumberFormat.getPercentInstance(reader).format(running.secondOpinionShare()));
        var presence = running.presence();
        add(
                overview,
                "presence",
                text("programmes.view.presence-shown"),
                text(
                        "programmes.view.presence-shown.text",
                        presence.months(),
                        presence.spanMonths(),
                        presence.strong(),
                        presence.medium()));
        running.regions()
                .forEach(region -> add(
                        text("programmes.view.regions"),
                        region.id(),
                        region.name().get(language),
                        region.name().get(language) + ", " + region.office() + ", " + region.calendar()));
        var guide = text("programmes.view.guide");
        add(guide, "cost", text("programmes.cost.title"), running.guide().cost().get(language));
        add(
                guide,
                "whoCanApply",
                text("programmes.who.title"),
                String.join(" ", running.guide().whoCanApply().get(language)));
        running.guide()
                .selfCheck()
                .forEach(question -> add(
                        guide,
                        "selfCheck " + question.fact(),
                        text("programmes.view.question", question.fact()),
                        question.text().get(language) + " " + question.hint().getOrDefault(language, "")));
    }

    private void safeguards(RunningProgramme running) {
        var texts = new CheckTexts(running, reader);
        running.checks()
                .forEach(check -> add(
                        text("programmes.view.tab.checks"),
                        check.id(),
                        check.name().get(language),
                        joined(
                                texts.establishes(check),
                                texts.sources(check),
                                texts.by(check),
                                texts.due(check),
                                texts.holds(check),
                                texts.registers(check))));
        if (!running.noDeviation().isEmpty()) {
            add(
                    text("programmes.view.tab.checks"),
                    "noDeviation",
                    text("programmes.view.no-deviation"),
                    running.noDeviation().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void rules(Programme programme, RuleTable table) {
        var section = text("programmes.view.table." + table.decision());
        if (table.hitPolicy().equals("FIRST")) {
            add(
                    section,
                    "order",
                    text("programmes.view.order"),
                    table.rules().stream().map(RuleTable.Rule::id).collect(Collectors.joining(", ")));
        }
        for (var rule : table.rules()) {
            part(
                    section,
                    rule,
                    "outcome",
                    text("programmes.view.outcome"),
                    text("programmes.outcome." + rule.outcome()));
            part(section, rule, "reason", text("programmes.view.reason"), rule.reason());
            part(section, rule, "law", text("programmes.view.law"), rule.law() + ", " + mark(rule.mark()));
            rule.conditions()
                    .forEach(condition -> part(
                            section,
                            rule,
                            condition.input(),
                            programme
                                    .fact(condition.input())
                                    .map(it -> it.question().get(language))
                                    .orElse(condition.input()),
                            condition.test()));
        }
    }

    private void part(String section, RuleTable.Rule rule, String id, String name, String value) {
        if (!value.isBlank()) {
            add(section, rule.id() + "/" + id, text("programmes.view.rule.part", rule.id(), name), value);
        }
    }

    private void fact(Programme.Fact fact) {
        var choices = fact.choices().stream()
                .map(choice -> fact.choiceName(choice, language))
                .collect(Collectors.joining(", "));
        add(
                text("programmes.view.tab.facts"),
                fact.name(),
                fact.name(),
                joined(
                        fact.question().get(language),
                        fact.type().key(),
                        choices,
                        text("programmes.source." + fact.source().key()),
                        String.join(", ", fact.origin().keys()),
                        String.join(", ", fact.provenBy())));
    }

    private void reason(Programme.Reason reason) {
        add(
                text("programmes.view.tab.reasons"),
                reason.code(),
                reason.code(),
                reason.text().get(language) + " (" + reason.legalBasis() + ", " + mark(reason.mark()) + ") · "
                        + text("programmes.refusal." + reason.refusal().key()));
    }

    private void evidence(Programme.EvidenceKind kind) {
        var section = text("programmes.view.tab.evidence");
        add(
                section,
                kind.id(),
                kind.name().get(language),
                joined(
                        kind.name().get(language),
                        kind.hint().get(language),
                        text(kind.needed() ? "programmes.view.needed.yes" : "programmes.view.needed.no")));
        kind.types()
                .forEach(type -> add(
                        section,
                        kind.id() + "/" + type.id(),
                        kind.name().get(language) + ": " + type.name().get(language),
                        text(
                                "programmes.view.type.text",
                                type.strength(),
                                type.validMonths().map(String::valueOf).orElse("–"),
                                yesNo(type.translation()),
                                yesNo(type.apostille()))));
    }

    private void day(String section, String id, Optional<LocalDate> day) {
        day.ifPresent(it -> add(section, id, text("programmes.view." + id), dates.day(it, reader)));
    }

    private void number(String section, String id, Optional<Integer> number) {
        number.ifPresent(it -> add(
                section,
                id,
                text("programmes.view." + id),
                NumberFormat.getIntegerInstance(reader).format(it)));
    }

    private void period(String section, String id, int days, String when, int reminder) {
        add(
                section,
                id,
                text("programmes.view.period." + id),
                text("programmes.view.period.text", days, text("programmes.view.reminder." + when, reminder)));
    }

    private String mark(SourceMark mark) {
        return text("programmes.mark." + mark.key());
    }

    private String yesNo(boolean holds) {
        return text(holds ? "programmes.check.yes" : "programmes.check.no");
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private void add(String section, String id, String name, String value) {
        lines.put(new Subject(section, id, name), value);
    }

    private String text(String key, Object... values) {
        return translate(reader, key, values);
    }
}
