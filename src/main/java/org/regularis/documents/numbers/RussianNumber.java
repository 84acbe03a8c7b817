package org.regularis.documents.numbers;

/**
 * INN: weighted digits modulo 11, and 10 counts as 0; one check digit after nine digits (bodies), two after ten
 * (persons). SNILS: nine digits weighted 9 to 1, modulo 101, and 100 counts as 00; numbers up to 001-001-998 were
 * given out without a rule for the last two. A wrong digit is missed only where two remainders count as the same.
 */
public final class RussianNumber {

    private static final int[] OF_BODY = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] OF_PERSON_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] OF_PERSON_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] OF_ACCOUNT = {9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final int LAST_WITHOUT_RULE = 1_001_998;

    private RussianNumber() {}

    public static NumberCheck inn(String raw) {
        String plain = Plain.digits(raw);
        return Plain.flaw(plain, OF_BODY.length + 1, OF_PERSON_SECOND.length + 1)
                .map(flaw -> NumberCheck.failed(plain, flaw))
                .orElseGet(() -> NumberCheck.of(plain, innFits(plain)));
    }

    public static NumberCheck snils(String raw) {
        String plain = Plain.digits(raw);
        return Plain.flaw(plain, OF_ACCOUNT.length + 2)
                .map(flaw -> NumberCheck.failed(plain, flaw))
                .orElseGet(() -> NumberCheck.of(plain, snilsFits(plain)));
    }

    private static boolean innFits(String plain) {
        return plain.length() == OF_BODY.length + 1
                ? fits(plain, OF_BODY)
                : fits(plain, OF_PERSON_FIRST) && fits(plain, OF_PERSON_SECOND);
    }

    /** Whether the digit after the weighted ones is the right one. */
    private static boolean fits(String plain, int[] weights) {
        return Plain.weighted(plain, weights) % 11 % 10 == Plain.digit(plain, weights.length);
    }

    private static boolean snilsFits(String plain) {
        int account = Integer.parseInt(plain, 0, OF_ACCOUNT.length, 10);
        int control = Integer.parseInt(plain, OF_ACCOUNT.length, plain.length(), 10);
        return account <= LAST_WITHOUT_RULE || Plain.weighted(plain, OF_ACCOUNT) % 101 % 100 == control;
    }
}
