package org.regularis.documents.numbers;

/**
 * DNI and NIE: the number modulo 23 points at the check letter; the first letter of a NIE counts as a digit,
 * X as 0, Y as 1, Z as 2. Every single wrong digit is found.
 */
public final class SpanishNumber {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FIRST_OF_NIE = "XYZ";
    private static final int LENGTH = 9;

    private SpanishNumber() {}

    public static NumberCheck dni(String raw) {
        return check(Plain.lettersAndDigits(raw), "\\d{8}[A-Z]");
    }

    public static NumberCheck nie(String raw) {
        return check(Plain.lettersAndDigits(raw), "[XYZ]\\d{7}[A-Z]");
    }

    private static NumberCheck check(String plain, String form) {
        if (plain.length() != LENGTH) {
            return NumberCheck.failed(plain, plain.isEmpty() ? NumberFlaw.EMPTY : NumberFlaw.LENGTH);
        }
        if (!plain.matches(form)) {
            return NumberCheck.failed(plain, NumberFlaw.CHARACTERS);
        }
        return NumberCheck.of(plain, letter(plain) == plain.charAt(LENGTH - 1));
    }

    private static char letter(String plain) {
        int foreigner = FIRST_OF_NIE.indexOf(plain.charAt(0));
        String digits = foreigner < 0 ? plain.substring(0, LENGTH - 1) : foreigner + plain.substring(1, LENGTH - 1);
        return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length());
    }
}
