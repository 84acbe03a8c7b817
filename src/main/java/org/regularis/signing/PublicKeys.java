package org.regularis.signing;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The keys by which anybody can check what the authority has signed. */
public final class PublicKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Key> keys;

    PublicKeys(List<Key> keys) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(Key::id, Function.identity()));
    }

    /**
     * Reads a set of keys as {@link #json} writes it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PublicKeys read(String json) {
        try {
            return new PublicKeys(List.of(JSON.readValue(json, WebKeys.class).keys()).stream()
                    .map(WebKey::key)
                    .toList());
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("is no set of keys", e);
        }
    }

    /** A JSON Web Key Set by RFC 8037; each key also says its purpose and when it is in use. */
    public String json() {
        var written = keys.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(WebKey::of)
                .toArray(WebKey[]::new);
        return JSON.writeValueAsString(new WebKeys(written));
    }

    /** The protected header of a signature; it is signed too. */
    static String header(Key key) {
        return encode("{\"alg\":\"EdDSA\",\"kid\":\"" + key.id() + "\",\"typ\":\""
                + key.purpose().key() + "\"}");
    }

    /** What is signed: header and payload, as RFC 7515 joins them. */
    static byte[] signed(String header, byte[] payload) {
        return (header + "." + ENCODER.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Holds a signature against what was signed.
     *
     * @param purpose what it must have been made for
     * @param at when it says it was made
     */
    public SignatureCheck check(Purpose purpose, byte[] payload, Signature signature, Instant at) {
        var header = readHeader(signature.header());
        var value = decode(signature.value());
        if (header.isEmpty() || value.isEmpty()) {
            return SignatureCheck.UNREADABLE;
        }
        var key = keys.get(header.get().kid());
        if (key == null) {
            return SignatureCheck.UNKNOWN_KEY;
        }
        if (key.purpose() != purpose || !purpose.key().equals(header.get().typ())) {
            return SignatureCheck.OTHER_PURPOSE;
        }
        if (!key.isInUseAt(at)) {
            return SignatureCheck.NOT_AT_THAT_TIME;
        }
        return Ed25519.verifies(key.key(), signed(signature.header(), payload), value.get())
                ? SignatureCheck.VALID
                : SignatureCheck.DOES_NOT_MATCH;
    }

    private static Optional<Header> readHeader(String header) {
        return decode(header).flatMap(bytes -> {
            try {
                return Optional.of(JSON.readValue(bytes, Header.class))
                        .filter(read -> "EdDSA".equals(read.alg()) && read.kid() != null);
            } catch (JacksonException e) {
                return Optional.empty();
            }
        });
    }

    static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Only as we write it: another spelling of the same bytes is a change. */
    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> encode(bytes).equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * One public key.
     *
     * @param until the last moment at which it may have signed
     */
    record Key(String id, Purpose purpose, Instant from, Optional<Instant> until, PublicKey key) {

        boolean isInUseAt(Instant moment) {
            return !moment.isBefore(from)
                    && until.map(end -> !moment.isAfter(end)).orElse(true);
        }
    }

    private record Header(String alg, String kid, String typ) {}

    private record WebKeys(WebKey[] keys) {}

    private record WebKey(
            String kty,
            String crv,
            String alg,
            String use,
            String kid,
            String x,
            String purpose,
            Instant from,
            @Nullable Instant until) {

        static WebKey of(Key key) {
            return new WebKey(
                    "OKP",
                    "Ed25519",
                    "EdDSA",
                    "sig",
                    key.id(),
                    encode(Ed25519.bytes(key.key())),
                    key.purpose().key(),
                    key.from(),
                    key.until().orElse(null));
        }

        Key key() {
            return new Key(
                    kid,
                    Purpose.of(purpose).orElseThrow(() -> new IllegalArgumentException("a key has no known purpose")),
                    from,
                    Optional.ofNullable(until),
                    Ed25519.publicKey(x));
        }
    }
}
