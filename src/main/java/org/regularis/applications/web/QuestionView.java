package org.regularis.applications.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question with its words, what was typed, and what is wrong with it. */
record QuestionView(
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
        return switch (name) {
            case "person.familyName" -> "family-name";
            case "person.givenNames" -> "given-name";
            case "person.calledName" -> "nickname";
            case "person.address" -> "street-address";
            case "person.email" -> "email";
            case "person.phone" -> "tel";
            default -> null;
        };
    }

    public boolean birth() {
        return name.equals("person.birthDate");
    }
}
