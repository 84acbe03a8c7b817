package org.regularis.applications.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.answers.AnswerKey;

/** A question with its words, what was typed, and what is wrong with it. */
record QuestionView(
        AnswerKey key,
        String kind,
        String name,
        String label,
        @Nullable String hint,
        @Nullable Boolean optional,
        String value,
        TypedDate date,
        Map<String, String> options,
        int longest,
        @Nullable String error) {

    /** The value of {@code autocomplete}, so that phones can fill in what they know (WCAG 1.3.5). */
    public @Nullable String autocomplete() {
        return switch (key) {
            case FAMILY_NAME -> "family-name";
            case GIVEN_NAMES -> "given-name";
            case CALLED_NAME -> "nickname";
            case ADDRESS -> "street-address";
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> null;
        };
    }

    public boolean birth() {
        return key == AnswerKey.BIRTH_DATE;
    }
}
