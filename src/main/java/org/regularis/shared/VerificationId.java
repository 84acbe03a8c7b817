package org.regularis.shared;

import java.util.UUID;

/** Names one question to an employer about one job. */
public record VerificationId(UUID value) {

    public static VerificationId create() {
        return new VerificationId(UUID.randomUUID());
    }

    public static VerificationId of(String text) {
        return new VerificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
