package org.regularis.signing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key signs; a signature made for one purpose is none for another. */
public enum Purpose {
    RECEIPT,
    DECISION,
    PERMIT;

    /** As it stands in signatures and in the public keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> of(String key) {
        return Stream.of(values()).filter(purpose -> purpose.key().equals(key)).findFirst();
    }
}
