package org.regularis.shared;

/** Names an office that handles cases, for example {@code north}. */
public record OfficeId(String value) {

    public OfficeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("OfficeId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
