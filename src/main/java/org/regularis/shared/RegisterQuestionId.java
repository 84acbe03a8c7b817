package org.regularis.shared;

import java.util.UUID;

/** Names one question to a register about one application, and its answer. */
public record RegisterQuestionId(UUID value) {

    public static RegisterQuestionId create() {
        return new RegisterQuestionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
