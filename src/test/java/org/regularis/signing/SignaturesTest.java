package org.regularis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regularis.signing.SigningSettings.Key;

class SignaturesTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-10-05T09:00:00Z");
    private static final byte[] PAYLOAD = "{\"format\":1}".getBytes(UTF_8);

    private final Key receipts = key("receipts", Purpose.RECEIPT, FIRST, 1);
    private final Key decisions = key("decisions", Purpose.DECISION, FIRST, 2);
    private final Key permits = key("permits", Purpose.PERMIT, FIRST, 3);
    private final Signatures signatures = at(NOW, receipts, decisions, permits);

    @Test
    void keys_and_signatures_are_those_of_rfc_8032() {
        var pair = Ed25519.pair(base64("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(HexFormat.of().formatHex(Ed25519.bytes(pair.getPublic())))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(Ed25519.sign(pair.getPrivate(), new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                        + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    /** The private and the public key of RFC 8410, section 10. */
    @Test
    void keys_are_read_as_openssl_writes_them() {
        var pair = Ed25519.pair("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);

        assertThat(pair.getPublic()).isEqualTo(Ed25519.publicKey("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """));
        assertThat(Ed25519.publicKey(PublicKeys.encode(Ed25519.bytes(pair.getPublic()))))
                .isEqualTo(pair.getPublic());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void what_is_signed_for_a_purpose_is_signed_for_no_other(Purpose purpose) {
        var signature = signatures.sign(purpose, PAYLOAD);

        for (var other : Purpose.values()) {
            assertThat(signatures.publicKeys().check(other, PAYLOAD, signature, NOW))
                    .isEqualTo(other == purpose ? SignatureCheck.VALID : SignatureCheck.OTHER_PURPOSE);
        }
    }

    @Test
    void a_key_does_not_sign_what_its_purpose_is_not_even_when_the_header_says_so() {
        var header = PublicKeys.encode("{\"alg\":\"EdDSA\",\"kid\":\"decisions\",\"typ\":\"permit\"}");
        var value = Ed25519.sign(decisions.read().secret().orElseThrow(), PublicKeys.signed(header, PAYLOAD));

        var signature = new Signature(header, PublicKeys.encode(value));

        assertThat(check(Purpose.PERMIT, PAYLOAD, signature)).isEqualTo(SignatureCheck.OTHER_PURPOSE);
        assertThat(check(Purpose.DECISION, PAYLOAD, signature)).isEqualTo(SignatureCheck.OTHER_PURPOSE);
    }

    @Test
    void a_change_of_what_was_signed_is_seen_and_so_is_each_change_of_the_signature() {
        var signature = signatures.sign(Purpose.DECISION, PAYLOAD);

        assertThat(check(Purpose.DECISION, "{\"format\":2}".getBytes(UTF_8), signature))
                .isEqualTo(SignatureCheck.DOES_NOT_MATCH);
        assertThat(changed(signature.value()))
                .hasSize(signature.value().length())
                .allSatisfy(
                        value -> assertThat(check(Purpose.DECISION, PAYLOAD, new Signature(signature.header(), value)))
                                .isNotEqualTo(SignatureCheck.VALID));
        assertThat(changed(signature.header()))
                .hasSize(signature.header().length())
                .allSatisfy(
                        header -> assertThat(check(Purpose.DECISION, PAYLOAD, new Signature(header, signature.value())))
                                .isNotEqualTo(SignatureCheck.VALID));
    }

    @Test
    void another_algorithm_is_none() {
        var value = signatures.sign(Purpose.DECISION, PAYLOAD).value();
        var none = PublicKeys.encode("{\"alg\":\"none\",\"kid\":\"decisions\",\"typ\":\"decision\"}");

        assertThat(check(Purpose.DECISION, PAYLOAD, new Signature(none, value))).isEqualTo(SignatureCheck.UNREADABLE);
        assertThat(check(Purpose.DECISION, PAYLOAD, new Signature("", ""))).isEqualTo(SignatureCheck.UNREADABLE);
    }

    @Test
    void after_a_change_of_keys_old_signatures_count_and_new_ones_are_made_by_the_new_key() {
        var old = signatures.sign(Purpose.DECISION, PAYLOAD);
        var retired = new Key(
                "decisions",
                Purpose.DECISION,
                FIRST,
                SECOND,
                null,
                PublicKeys.encode(Ed25519.bytes(decisions.read().known().key())));
        var changed = at(LATER, receipts, permits, retired, key("decisions-2027", Purpose.DECISION, SECOND, 4));

        var recent = changed.sign(Purpose.DECISION, PAYLOAD);

        assertThat(changed.publicKeys().check(Purpose.DECISION, PAYLOAD, old, NOW))
                .isEqualTo(SignatureCheck.VALID);
        assertThat(changed.publicKeys().check(Purpose.DECISION, PAYLOAD, recent, LATER))
                .isEqualTo(SignatureCheck.VALID);
        assertThat(check(Purpose.DECISION, PAYLOAD, recent)).isEqualTo(SignatureCheck.UNKNOWN_KEY);
        assertThat(changed.publicKeys().check(Purpose.DECISION, PAYLOAD, old, LATER))
                .as("an old key does not sign what is said to be new")
                .isEqualTo(SignatureCheck.NOT_AT_THAT_TIME);
        assertThat(changed.publicKeys().check(Purpose.DECISION, PAYLOAD, recent, NOW))
                .as("nor a new key what is said to be old")
                .isEqualTo(SignatureCheck.NOT_AT_THAT_TIME);
    }

    @Test
    void a_planned_key_signs_from_its_first_moment_on() {
        var next = key("decisions-2027", Purpose.DECISION, SECOND, 4);

        assertThat(headerOf(at(NOW, receipts, decisions, permits, next))).contains("\"decisions\"");
        assertThat(headerOf(at(SECOND, receipts, decisions, permits, next))).contains("\"decisions-2027\"");
    }

    @Test
    void nothing_starts_without_a_key_for_each_purpose() {
        assertThatThrownBy(() -> at(NOW, receipts, permits))
                .isInstanceOf(Signatures.NoKey.class)
                .hasMessageContaining("DECISION")
                .hasMessageContaining("regularis.signing.keys");
        assertThatThrownBy(() -> at(FIRST.minusSeconds(1), receipts, decisions, permits))
                .isInstanceOf(Signatures.NoKey.class);
    }

    @Test
    void a_key_that_cannot_be_used_is_named_and_never_repeated() {
        assertThatThrownBy(() -> at(NOW, raw("decisions", "c2VjcmV0")))
                .hasMessageContaining("'decisions'")
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> raw("a key", seed(1))).hasMessageContaining("id");
        assertThatThrownBy(() -> raw("decisions", " ")).hasMessageContaining("'decisions' needs a private key");
        assertThatThrownBy(() -> at(NOW, receipts, decisions, decisions)).hasMessageContaining("two keys 'decisions'");
        assertThatThrownBy(() -> at(
                        NOW,
                        new Key(
                                "decisions",
                                Purpose.DECISION,
                                FIRST,
                                null,
                                seed(1),
                                PublicKeys.encode(
                                        Ed25519.bytes(permits.read().known().key())))))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> at(NOW, receipts, decisions, key("permits", Purpose.PERMIT, FIRST, 2)))
                .hasMessageContaining("'permits'")
                .hasMessageContaining("a key has one purpose");
        assertThat(decisions.toString() + decisions.read() + new SigningSettings(List.of(decisions)))
                .doesNotContain(seed(2));
    }

    @Test
    void public_keys_are_a_web_key_set_that_reads_back() {
        var json = signatures.publicKeys().json();

        assertThat(json)
                .contains("\"kty\":\"OKP\"", "\"crv\":\"Ed25519\"", "\"kid\":\"decisions\"", "\"purpose\":\"decision\"")
                .doesNotContain("\"d\"");
        assertThat(PublicKeys.read(json)
                        .check(Purpose.DECISION, PAYLOAD, signatures.sign(Purpose.DECISION, PAYLOAD), NOW))
                .isEqualTo(SignatureCheck.VALID);
        assertThat(PublicKeys.read(json).json()).isEqualTo(json);
        assertThatThrownBy(() -> PublicKeys.read("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private SignatureCheck check(Purpose purpose, byte[] payload, Signature signature) {
        return signatures.publicKeys().check(purpose, payload, signature, NOW);
    }

    private static String headerOf(Signatures signing) {
        var header = signing.sign(Purpose.DECISION, PAYLOAD).header();
        return new String(Base64.getUrlDecoder().decode(header), UTF_8);
    }

    private static List<String> changed(String text) {
        var changed = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            changed.add(text.substring(0, i) + other + text.substring(i + 1));
        }
        return changed;
    }

    private static Signatures at(Instant now, Key... keys) {
        return new Signatures(new SigningSettings(List.of(keys)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Key key(String id, Purpose purpose, Instant from, int seed) {
        return new Key(id, purpose, from, null, seed(seed), null);
    }

    private static Key raw(String id, @Nullable String privateKey) {
        return new Key(id, Purpose.DECISION, FIRST, null, privateKey, null);
    }

    private static String seed(int number) {
        return base64(HexFormat.of().toHexDigits((byte) number).repeat(Ed25519.KEY_BYTES));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
