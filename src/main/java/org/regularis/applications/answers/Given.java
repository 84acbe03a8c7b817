package org.regularis.applications.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads answers that may be missing; in a draft what cannot be read is missing too. */
final class Given {

    private Given() {}

    static Optional<String> text(AnswerKey key, Map<String, String> answers) {
        return Optional.of(key.in(answers).strip()).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDate> date(AnswerKey key, Map<String, String> answers) {
        return text(key, answers).flatMap(Given::date);
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(PastDate.date(text));
        } catch (Unfit notADay) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(AnswerKey key, Map<String, String> answers) {
        return text(key, answers).flatMap(Given::number);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(Amount.read(text, Integer.MAX_VALUE).value());
        } catch (Unfit notANumber) {
            return Optional.empty();
        }
    }
}
