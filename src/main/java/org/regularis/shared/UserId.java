package org.regularis.shared;

/** Names a person who signs in: a user name for staff, Keycloak's subject for everybody else. */
public record UserId(String value) {

    public UserId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("UserId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
