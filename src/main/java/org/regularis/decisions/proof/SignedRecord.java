package org.regularis.decisions.proof;

import java.nio.charset.StandardCharsets;
import org.regularis.signing.Purpose;
import org.regularis.signing.Signature;
import org.regularis.signing.Signatures;

/**
 * A record and who vouches for it.
 *
 * @param text the record in canonical form, the very bytes that were signed
 */
record SignedRecord(String text, Signature signature) {

    static SignedRecord of(String record, Purpose purpose, Signatures signatures) {
        return new SignedRecord(record, signatures.sign(purpose, record.getBytes(StandardCharsets.UTF_8)));
    }

    /** As it stands in an export; base64url needs no escapes. */
    String members() {
        return "\"record\":" + text + ",\"signature\":{\"protected\":\"" + signature.header() + "\",\"signature\":\""
                + signature.value() + "\"}";
    }
}
