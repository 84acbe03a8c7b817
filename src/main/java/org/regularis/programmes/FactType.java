package org.regularis.programmes;

import java.util.Locale;

/** What the values of a fact are. */
public enum FactType {
    DATE,
    BOOLEAN,
    NUMBER,
    TEXT;

    /** As it is written in {@code programme.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FactType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
