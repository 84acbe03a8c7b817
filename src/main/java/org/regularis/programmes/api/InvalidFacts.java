package org.regularis.programmes.api;

import java.util.List;
import java.util.Locale;
import org.regularis.shared.web.Problem;
import org.springframework.context.MessageSource;

/** Facts that cannot be judged, each by its name. */
class InvalidFacts extends Problem {

    InvalidFacts(List<InvalidField> facts, MessageSource messages, Locale locale) {
        super(
                400,
                "invalid-facts",
                messages.getMessage("programmes.problem.facts.title", null, locale),
                messages.getMessage("programmes.problem.facts.detail", null, locale),
                facts);
    }
}
