package org.regularis.programmes.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.Programme;
import org.regularis.shared.web.Problem.InvalidField;
import org.springframework.context.MessageSource;

/** Finds every fact that a programme cannot judge, in the caller's language. */
record FactProblems(Programme programme, MessageSource messages, Locale locale) {

    List<InvalidField> of(Map<String, @Nullable Object> facts) {
        return facts.entrySet().stream()
                .flatMap(fact -> problem(fact.getKey(), fact.getValue()).stream())
                .toList();
    }

    private Optional<InvalidField> problem(String name, @Nullable Object value) {
        try {
            EligibilityRules.read(programme, name, value);
            return Optional.empty();
        } catch (InvalidFact refused) {
            return Optional.of(
                    new InvalidField(name, programme.fact(name).map(this::wrong).orElseGet(this::unknown)));
        }
    }

    private String wrong(Programme.Fact fact) {
        return fact.choices().isEmpty()
                ? messages.getMessage("programmes.problem.facts." + fact.type().key(), null, locale)
                : messages.getMessage(
                        "programmes.problem.facts.choice", new Object[] {String.join(", ", fact.choices())}, locale);
    }

    private String unknown() {
        return messages.getMessage(
                "programmes.problem.facts.unknown", new Object[] {programme.id().value()}, locale);
    }
}
