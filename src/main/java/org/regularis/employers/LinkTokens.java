package org.regularis.employers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.regularis.shared.VerificationId;
import org.springframework.stereotype.Component;

/** Makes the tokens of employers' links from the installation's key, so that none needs to be stored. */
@Component
class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkTokens(EmployerSettings settings) {
        this.key = new SecretKeySpec(settings.key(), ALGORITHM);
    }

    String tokenOf(VerificationId id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(("employer-verification:" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    byte[] hashOf(VerificationId id) {
        return hash(tokenOf(id));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
