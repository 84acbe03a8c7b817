package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules.InvalidFact;

/** Reads a value by the type that a programme declares for the fact. */
public final class FactValue {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_DIGITS = 15;

    private FactValue() {}

    /** @return LocalDate, Boolean, BigDecimal or text; null when the fact is known to be absent */
    public static @Nullable Object read(Programme programme, String name, @Nullable Object value) {
        var fact = programme
                .fact(name)
                .orElseThrow(() -> new InvalidFact(name, "'" + name + "' is not a fact of " + programme.id()));
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (fact.type()) {
            case DATE -> date(name, value);
            case BOOLEAN -> truth(name, value);
            case NUMBER -> number(name, value);
            case TEXT -> text(fact, value);
        };
    }

    private static LocalDate date(String name, Object value) {
        var wanted = "a date such as 2026-05-31";
        try {
            var date = value instanceof LocalDate day
                    ? day
                    : LocalDate.parse(words(name, value, wanted).strip());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // the same words as for a year that cannot be
        }
        throw new InvalidFact(name, "'" + name + "' must be " + wanted);
    }

    private static Boolean truth(String name, Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return switch (words(name, value, "true or false").strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new InvalidFact(name, "'" + name + "' must be true or false");
        };
    }

    private static BigDecimal number(String name, Object value) {
        try {
            var number = new BigDecimal(
                    value instanceof Number given
                            ? given.toString()
                            : words(name, value, "a number").strip());
            if (Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same words as for a number that is out of reach
        }
        throw new InvalidFact(name, "'" + name + "' must be a number");
    }

    private static String text(Programme.Fact fact, Object value) {
        var text = value instanceof Number number && fact.choices().contains(number.toString())
                ? number.toString()
                : words(fact.name(), value, "text").strip();
        if (!fact.choices().isEmpty() && !fact.otherValues() && !fact.choices().contains(text)) {
            throw new InvalidFact(
                    fact.name(), "'" + fact.name() + "' must be one of " + String.join(", ", fact.choices()));
        }
        return text;
    }

    private static String words(String name, Object value, String wanted) {
        if (value instanceof String text) {
            return text;
        }
        throw new InvalidFact(name, "'" + name + "' must be " + wanted);
    }
}
