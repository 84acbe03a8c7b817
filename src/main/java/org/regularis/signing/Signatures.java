package org.regularis.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs with the key that is in use for a purpose, and shows the public keys of all that were. */
@Component
public class Signatures {

    private final List<SigningKey> keys;
    private final PublicKeys publicKeys;
    private final Clock clock;

    Signatures(SigningSettings settings, Clock clock) {
        this.keys = settings.read();
        this.publicKeys = new PublicKeys(keys.stream().map(SigningKey::known).toList());
        this.clock = clock;
        for (var purpose : Purpose.values()) {
            key(purpose, clock.instant()).orElseThrow(() -> new NoKey(purpose));
        }
    }

    /** Signs for a purpose with the key in use now. */
    public Signature sign(Purpose purpose, byte[] payload) {
        var key = key(purpose, clock.instant()).orElseThrow(() -> new NoKey(purpose));
        var header = PublicKeys.header(key.known());
        return new Signature(
                header,
                PublicKeys.encode(Ed25519.sign(key.secret().orElseThrow(), PublicKeys.signed(header, payload))));
    }

    /** All that is signed or ever was can be checked by them. */
    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /** Of the keys of a purpose the one that began last. */
    private Optional<SigningKey> key(Purpose purpose, Instant moment) {
        return keys.stream().filter(key -> key.signsAt(purpose, moment)).max(Comparator.comparing(key -> key.known()
                .from()));
    }

    /** The settings have no key to sign with. */
    static class NoKey extends IllegalStateException {

        NoKey(Purpose purpose) {
            super("There is no key to sign with for the purpose " + purpose
                    + ": set one in regularis.signing.keys with id, purpose, from and private-key"
                    + " (docs/decision-record.md says how to make one)");
        }
    }
}
