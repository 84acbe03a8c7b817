package org.regularis.documents.api;

import org.jspecify.annotations.Nullable;

/** @param value the number as it was typed */
record CheckQuestion(@Nullable String value) {

    /** The number must not end up in a log. */
    @Override
    public String toString() {
        return "CheckQuestion[]";
    }
}
