package org.regularis.employers;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is needed to write to employers.
 *
 * @param linkKey the secret that the tokens in mailed links are made with, at least 32 characters
 */
@ConfigurationProperties("regularis")
record EmployerSettings(String linkKey) {

    private static final int SHORTEST = 32;

    EmployerSettings {
        if (linkKey == null || linkKey.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Set regularis.link-key to a secret of at least " + SHORTEST + " characters");
        }
    }

    byte[] key() {
        return linkKey.getBytes(StandardCharsets.UTF_8);
    }

    /** The key must not end up in a log. */
    @Override
    public String toString() {
        return "EmployerSettings[]";
    }
}
