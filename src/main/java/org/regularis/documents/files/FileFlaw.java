package org.regularis.documents.files;

/** What the look at a file found wrong with it. */
public enum FileFlaw {
    EMPTY,
    TOO_LARGE,
    WRONG_TYPE,
    TYPE_MISMATCH,
    PASSWORD_PROTECTED,
    UNREADABLE
}
