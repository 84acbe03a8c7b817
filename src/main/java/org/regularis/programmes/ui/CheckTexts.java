package org.regularis.programmes.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import java.util.stream.Collectors;
import org.regularis.programmes.Check;
import org.regularis.programmes.FactType;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;

/** What a programme says of a check, in the reader's words. */
record CheckTexts(RunningProgramme programme, Locale reader) {

    String establishes(Check check) {
        return check.persons()
                ? text("programmes.check.persons")
                : check.establishes().stream().map(this::established).collect(Collectors.joining("; "));
    }

    private String established(Check.Established established) {
        var fact = programme.fact(established.fact()).orElseThrow();
        var question = fact.question().get(Language.of(reader));
        var passes = established.passes().stream()
                .map(value -> fact.type() == FactType.BOOLEAN
                        ? text("programmes.check." + value)
                        : fact.choiceName(value, Language.of(reader)))
                .collect(Collectors.joining(", "));
        return passes.isEmpty() ? question : text("programmes.check.passes", question, passes);
    }

    String sources(Check check) {
        return check.sources().stream()
                .sorted()
                .map(source -> text("programmes.check-source." + source.key()))
                .collect(Collectors.joining(", "));
    }

    String by(Check check) {
        return text(
                check.secondPerson() ? "programmes.check.by-two" : "programmes.check.by-one",
                text("programmes.performer." + check.by().key()));
    }

    /** For whom it is, and whether a grant needs it. */
    String due(Check check) {
        return text(
                check.needed() ? "programmes.check.needed" : "programmes.check.not-needed",
                text("programmes.applicants." + check.appliesTo().key()));
    }

    String holds(Check check) {
        return check.validMonths()
                .map(months -> text("programmes.check.holds", months))
                .orElse("");
    }

    String registers(Check check) {
        return check.registers().stream()
                .map(inquiry -> text("programmes.register." + inquiry.register()))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... values) {
        return translate(reader, key, values);
    }
}
