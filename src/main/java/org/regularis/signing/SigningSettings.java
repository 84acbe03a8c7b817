package org.regularis.signing;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/** The keys with which the authority signs, and those with which it has signed. */
@ConfigurationProperties("regularis.signing")
record SigningSettings(@DefaultValue List<Key> keys) {

    private static final int MOST_KEYS = 100;

    SigningSettings {
        keys = List.copyOf(keys);
        var ids = new HashSet<String>();
        keys.stream().filter(key -> !ids.add(key.id())).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("regularis.signing.keys has two keys '" + key.id() + "'");
        });
        if (keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("regularis.signing.keys has more than " + MOST_KEYS + " keys");
        }
    }

    List<SigningKey> read() {
        var read = keys.stream().map(Key::read).toList();
        var seen = new HashSet<PublicKey>();
        read.stream().filter(key -> !seen.add(key.known().key())).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("A key of regularis.signing.keys, '"
                    + key.known().id() + "', is there under another id too: a key has one purpose");
        });
        return read;
    }

    /**
     * One key. It signs from its first moment on until a later key of its purpose does; what it has signed counts until
     * its end.
     *
     * @param privateKey PKCS#8 as PEM or base64, or base64 of the 32 bytes; none for a key that signs no more
     * @param publicKey X.509 as PEM or base64, or base64 of the 32 bytes; needed only where the private key is not
     * @param until the last moment at which it may have signed
     */
    record Key(
            String id,
            Purpose purpose,
            Instant from,
            @Nullable Instant until,
            @Nullable String privateKey,
            @Nullable String publicKey) {

        private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

        Key {
            require(id != null && id.matches(ID), "needs an id of letters, digits, dots and dashes");
            require(purpose != null, "'" + id + "' needs a purpose: RECEIPT, DECISION or PERMIT");
            require(from != null, "'" + id + "' needs a first moment (from), for example 2026-01-01T00:00:00Z");
            require(until == null || until.isAfter(from), "'" + id + "' ends before it begins");
            require(
                    privateKey != null && !privateKey.isBlank() || publicKey != null && !publicKey.isBlank(),
                    "'" + id + "' needs a private key, or a public key if it signs no more");
        }

        SigningKey read() {
            try {
                if (privateKey == null || privateKey.isBlank()) {
                    return key(Ed25519.publicKey(String.valueOf(publicKey)), Optional.empty());
                }
                var pair = Ed25519.pair(privateKey);
                require(
                        publicKey == null
                                || publicKey.isBlank()
                                || Ed25519.publicKey(publicKey).equals(pair.getPublic()),
                        "'" + id + "' has a public key that does not belong to its private key");
                return key(pair.getPublic(), Optional.of(pair.getPrivate()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "A key of regularis.signing.keys, '" + id + "', cannot be used: " + e.getMessage());
            }
        }

        private SigningKey key(PublicKey publicPart, Optional<PrivateKey> privatePart) {
            return new SigningKey(
                    new PublicKeys.Key(id, purpose, from, Optional.ofNullable(until), publicPart), privatePart);
        }

        private static void require(boolean holds, String problem) {
            if (!holds) {
                throw new IllegalArgumentException("A key of regularis.signing.keys " + problem);
            }
        }

        /** The key must not end up in a log. */
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    @Configuration
    @EnableConfigurationProperties(SigningSettings.class)
    static class Enabled {}
}
