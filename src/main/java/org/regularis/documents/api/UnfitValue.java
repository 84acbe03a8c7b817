package org.regularis.documents.api;

import java.util.List;
import java.util.Locale;
import org.regularis.shared.web.Problem;
import org.springframework.context.MessageSource;

/** A value that cannot be checked at all; the answer never repeats it. */
class UnfitValue extends Problem {

    /** @param what {@code missing} or {@code too-long} */
    UnfitValue(String what, MessageSource messages, Locale locale) {
        super(
                400,
                "invalid",
                messages.getMessage("documents.api.invalid", null, locale),
                messages.getMessage("documents.api.value." + what, null, locale),
                List.of(new InvalidField("value", messages.getMessage("documents.api.value." + what, null, locale))));
    }
}
