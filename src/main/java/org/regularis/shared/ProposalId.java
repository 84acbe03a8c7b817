package org.regularis.shared;

import java.util.UUID;

/** Names one officer's proposal of how to decide. */
public record ProposalId(UUID value) {

    public static ProposalId create() {
        return new ProposalId(UUID.randomUUID());
    }

    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
