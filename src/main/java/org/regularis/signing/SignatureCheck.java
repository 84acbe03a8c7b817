package org.regularis.signing;

/** What is to be said of a signature. */
public enum SignatureCheck {
    VALID,
    /** It cannot be read as one. */
    UNREADABLE,
    /** It names a key that is not known. */
    UNKNOWN_KEY,
    /** It, or its key, is for another purpose. */
    OTHER_PURPOSE,
    /** Its key was not in use at the time at which it says it was made. */
    NOT_AT_THAT_TIME,
    /** What was signed has been changed, or another key has signed. */
    DOES_NOT_MATCH
}
