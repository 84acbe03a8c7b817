package org.regularis.signing;

/**
 * A signature in the form of a JSON Web Signature (RFC 7515) with EdDSA (RFC 8037), whose payload stands beside it.
 *
 * @param header base64url of the protected header, which names key and purpose
 * @param value base64url of the signature over header and payload
 */
public record Signature(String header, String value) {}
