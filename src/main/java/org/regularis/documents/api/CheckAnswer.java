package org.regularis.documents.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param normalised as the number would be kept
 * @param reason why it cannot be right, as a stable code, for example {@code check-digit}; null when it is valid
 * @param message the reason in a sentence
 * @param algorithm the version of the rules
 * @param zone for {@code mrz} only, when it can be read
 */
record CheckAnswer(
        boolean valid,
        String normalised,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        String algorithm,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ZoneAnswer zone) {}
