package org.regularis.signing;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;

/** A key of the authority; one without its private part signs no more. */
record SigningKey(PublicKeys.Key known, Optional<PrivateKey> secret) {

    boolean signsAt(Purpose purpose, Instant moment) {
        return secret.isPresent() && known.purpose() == purpose && known.isInUseAt(moment);
    }

    /** The key must not end up in a log. */
    @Override
    public String toString() {
        return "SigningKey[" + known.id() + "]";
    }
}
