package org.regularis.shared;

/** Names a regularization programme, for example {@code regularization-2026}. */
public record ProgrammeId(String value) {

    public ProgrammeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ProgrammeId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
