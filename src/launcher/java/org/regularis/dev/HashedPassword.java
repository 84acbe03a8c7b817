package org.regularis.dev;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A password as Keycloak stores it. The demo's passwords are too short for the realm's own policy, which Keycloak
 * holds against plain ones even when it imports them.
 */
final class HashedPassword {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ITERATIONS = 1000;
    private static final int BITS = 512;

    private HashedPassword() {}

    /** Puts the hash in the place of the plain password of this credential. */
    static void replacePlain(ObjectNode credential, String salt) {
        String plain = credential.remove("value").asString();
        byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
        credential.put(
                "credentialData",
                JSON.writeValueAsString(Map.of("algorithm", "pbkdf2-sha512", "hashIterations", ITERATIONS)));
        credential.put(
                "secretData",
                JSON.writeValueAsString(Map.of("value", base64(hash(plain, salted)), "salt", base64(salted))));
    }

    private static byte[] hash(String plain, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(plain.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
