package org.regularis.applications.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.shared.web.Problem;
import org.regularis.shared.web.Problem.InvalidField;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts refusals into words for callers of the API. */
@Component
class ApplicationProblems {

    private final MessageSource messages;

    ApplicationProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** @param code its words are in the bundle under {@code applications.api.<code>} */
    Problem of(int status, String code) {
        return of(status, code, List.of());
    }

    /** One field, and the key of the sentence about it. */
    Problem field(int status, String code, String field, String messageKey, Object... arguments) {
        return of(status, code, List.of(new InvalidField(field, text(messageKey, arguments))));
    }

    /** @param messageKeys by field */
    Problem invalid(Map<String, String> messageKeys) {
        return of(
                400,
                "invalid",
                messageKeys.entrySet().stream()
                        .map(entry -> new InvalidField(entry.getKey(), text(entry.getValue())))
                        .toList());
    }

    /** @param sentences by field */
    Problem incomplete(Map<String, String> sentences) {
        return of(
                422,
                "incomplete",
                sentences.entrySet().stream()
                        .map(entry -> new InvalidField(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Problem of(int status, String code, List<InvalidField> errors) {
        var title = text("applications.api." + code);
        return new ApplicationProblem(status, code, title, title, errors);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
