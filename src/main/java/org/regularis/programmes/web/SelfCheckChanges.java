package org.regularis.programmes.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.programmes.FactChange;
import org.regularis.programmes.FactChanges;
import org.regularis.programmes.Programme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says which single fact would change the answer of the self-check, and which papers can show it. */
@Component
class SelfCheckChanges {

    private final FactChanges changes;
    private final MessageSource messages;
    private final Dates dates;

    SelfCheckChanges(FactChanges changes, MessageSource messages, Dates dates) {
        this.changes = changes;
        this.messages = messages;
        this.dates = dates;
    }

    /** @param then what would be enough */
    record Change(String question, String then, List<String> papers) {}

    List<Change> of(Programme programme, Map<String, Object> facts, Locale locale) {
        var rows = new LinkedHashMap<String, Change>();
        changes.of(programme, facts)
                .forEach(change -> rows.merge(
                        change.fact() + change.outcome(),
                        change(programme, change, locale),
                        (one, other) -> new Change(one.question(), one.then() + " / " + other.then(), one.papers())));
        return List.copyOf(rows.values());
    }

    private Change change(Programme programme, FactChange change, Locale locale) {
        var language = Language.of(locale);
        var fact = programme.fact(change.fact()).orElseThrow();
        var kind = change.value() instanceof LocalDate ? ".date" : "";
        return new Change(
                fact.question().get(language),
                say("programmes.change.reach." + change.reach() + kind, locale, value(fact, change.value(), locale)),
                fact.provenBy().stream()
                        .flatMap(id -> programme.evidence(id).stream())
                        .map(paper -> paper.name().get(language))
                        .toList());
    }

    private String value(Programme.Fact fact, Object value, Locale locale) {
        return switch (value) {
            case LocalDate day -> dates.day(day, locale);
            case Boolean truth -> say(truth ? "programmes.check.yes" : "programmes.check.no", locale);
            default -> fact.choiceName(value.toString(), Language.of(locale));
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
