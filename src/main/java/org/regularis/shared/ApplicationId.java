package org.regularis.shared;

import java.util.UUID;

/** Names one application from its first draft to its closed file. */
public record ApplicationId(UUID value) {

    public static ApplicationId create() {
        return new ApplicationId(UUID.randomUUID());
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
