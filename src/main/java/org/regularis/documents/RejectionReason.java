package org.regularis.documents;

import java.util.Arrays;

/** What may be wrong with a document; the code is what the database and the API say, so it never changes. */
public enum RejectionReason {
    UNREADABLE("unreadable"),
    WRONG_DOCUMENT("wrong-document"),
    EXPIRED("expired"),
    INCOMPLETE("incomplete"),
    NAME_DIFFERS("name-differs"),
    TRANSLATION_MISSING("translation-missing");

    private final String code;

    RejectionReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "documents.rejection." + code;
    }

    static RejectionReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason to reject a document: " + code));
    }
}
