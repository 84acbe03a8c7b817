package org.regularis.shared;

import java.util.UUID;

/** Names one letter to an applicant. */
public record LetterId(UUID value) {

    public static LetterId create() {
        return new LetterId(UUID.randomUUID());
    }

    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
