package org.regularis.programmes;

import java.util.Locale;

/** Who has the last word on a fact. */
public enum FactSource {
    APPLICANT,
    OFFICER,
    EMPLOYER,
    SYSTEM;

    /** As it is written in {@code programme.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FactSource of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
