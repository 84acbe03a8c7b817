package org.regularis.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what people type on pages: amounts with the spaces and commas of their language, days in three parts. */
public final class TypedText {

    private TypedText() {}

    /** Empty when it is no number without sign, of at most twelve digits and two decimals. */
    public static Optional<BigDecimal> amount(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Empty when a part is missing or there is no such day. */
    public static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String part) {
        return Integer.parseInt(part.strip());
    }
}
