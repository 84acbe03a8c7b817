package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/** Facts as people read them. */
final class FactWords {

    private FactWords() {}

    static String question(Programme programme, String name) {
        return programme.fact(name).map(fact -> Words.of(fact.question())).orElse(name);
    }

    static String value(Programme programme, String name, @Nullable String value) {
        if (value == null) {
            return translate("casework.fact.absent");
        }
        return programme.fact(name).map(fact -> value(fact, value)).orElse(value);
    }

    private static String value(Programme.Fact fact, String value) {
        return switch (fact.type()) {
            case "boolean" -> translate(isYes(value) ? "casework.fact.yes" : "casework.fact.no");
            case "date" -> date(value);
            case "text" -> choice(fact, value);
            default -> value;
        };
    }

    static String choice(Programme.Fact fact, String value) {
        return fact.choiceName(value, Language.of(Words.locale()));
    }

    static boolean isYes(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }

    /** An ISO date in the reader's format; anything else as it was typed. */
    static String date(String iso) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.locale()).format(LocalDate.parse(iso));
        } catch (DateTimeParseException asTyped) {
            return iso;
        }
    }
}
