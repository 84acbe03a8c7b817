package org.regularis.shared;

import java.util.UUID;

/** Names one document that somebody filed as evidence. */
public record DocumentId(UUID value) {

    public static DocumentId create() {
        return new DocumentId(UUID.randomUUID());
    }

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
