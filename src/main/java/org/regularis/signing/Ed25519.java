package org.regularis.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, with keys as people write them: PEM, or base64 of DER or of the 32 bytes alone. */
final class Ed25519 {

    static final int KEY_BYTES = 32;

    private static final String NAME = "Ed25519";
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** @throws IllegalArgumentException when it is no such key; the message does not repeat it */
    static KeyPair pair(String privateKey) {
        try {
            var der = der(privateKey, PRIVATE_PREFIX);
            var key = (EdECPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(der));
            return pair(key.getBytes().orElseThrow());
        } catch (InvalidKeySpecException | ClassCastException e) {
            throw new IllegalArgumentException("is no private key of Ed25519");
        }
    }

    /** @throws IllegalArgumentException as above */
    static PublicKey publicKey(String written) {
        try {
            return factory().generatePublic(new X509EncodedKeySpec(der(written, PUBLIC_PREFIX)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("is no public key of Ed25519");
        }
    }

    /** The 32 bytes of a public key. */
    static byte[] bytes(PublicKey key) {
        var der = key.getEncoded();
        return Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signing = java.security.Signature.getInstance(NAME);
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            var checking = java.security.Signature.getInstance(NAME);
            checking.initVerify(key);
            checking.update(message);
            return checking.verify(signature);
        } catch (SignatureException e) {
            return false; // not even the shape of one
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(String written, byte[] prefix) {
        var key = base64(written);
        if (key.length != KEY_BYTES) {
            return key;
        }
        var der = Arrays.copyOf(prefix, prefix.length + KEY_BYTES);
        System.arraycopy(key, 0, der, prefix.length, KEY_BYTES);
        return der;
    }

    private static byte[] base64(String written) {
        var plain = written.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s|=", "");
        return Base64.getDecoder().decode(plain.replace('-', '+').replace('_', '/'));
    }

    /** The JDK works a public key out of a private one only while it draws both. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyFactory factory() {
        try {
            return KeyFactory.getInstance(NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws the bytes that are known already. */
    private static final class Drawn extends SecureRandom {

        private final byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
