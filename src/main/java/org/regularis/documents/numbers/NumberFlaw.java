package org.regularis.documents.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a number cannot be right; of several flaws the first one that is found. */
public enum NumberFlaw {
    /** Nothing was given. */
    EMPTY,
    /** More or fewer characters than the kind has. */
    LENGTH,
    /** A character that cannot stand where it stands. */
    CHARACTERS,
    /** The check digit or letter belongs to another number. */
    CHECK_DIGIT,
    /** The date within the number is none. */
    DATE,
    /** The digit that says century and sex, or the kind of body, has a value without meaning. */
    TYPE_DIGIT,
    /** The rule gives no check digit for these digits, so nobody has the number. */
    NEVER_ISSUED,

    // Machine-readable lines only.
    LINES,
    VISA,
    DOCUMENT_TYPE,
    SPECIMEN,
    ISSUING_STATE,
    NUMBER,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    EXPIRY,
    PERSONAL_NUMBER,
    COMPOSITE;

    /** Stable, for programs: {@code check-digit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NumberFlaw> of(String code) {
        return Stream.of(values()).filter(flaw -> flaw.code().equals(code)).findFirst();
    }
}
