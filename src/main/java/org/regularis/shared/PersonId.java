package org.regularis.shared;

import java.util.UUID;

/** Names one person, as far as the office knows who is who. */
public record PersonId(UUID value) {

    public static PersonId create() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
