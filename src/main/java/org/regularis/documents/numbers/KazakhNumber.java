package org.regularis.documents.numbers;

import java.time.YearMonth;
import java.util.Optional;

/**
 * IIN and BIN: eleven digits weighted 1 to 11, modulo 11; where that gives 10, weighted 3 to 11, 1, 2; where that
 * gives 10 as well, the number is never issued. An IIN begins with the birth date, its seventh digit says century
 * and sex (0: a foreigner); a BIN begins with year and month of registration, its fifth digit says what kind of body
 * it is. The eleventh digit weighs nothing in the first round, so that a slip there is not found.
 */
public final class KazakhNumber {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int NONE = 10;
    private static final int LENGTH = 12;
    private static final int LAST_CENTURY_DIGIT = 6;

    private KazakhNumber() {}

    public static NumberCheck iin(String raw) {
        String plain = Plain.digits(raw);
        return Plain.flaw(plain, LENGTH)
                .or(() -> personFlaw(plain))
                .or(() -> checkFlaw(plain))
                .map(flaw -> NumberCheck.failed(plain, flaw))
                .orElseGet(() -> NumberCheck.valid(plain));
    }

    public static NumberCheck bin(String raw) {
        String plain = Plain.digits(raw);
        return Plain.flaw(plain, LENGTH)
                .or(() -> bodyFlaw(plain))
                .or(() -> checkFlaw(plain))
                .map(flaw -> NumberCheck.failed(plain, flaw))
                .orElseGet(() -> NumberCheck.valid(plain));
    }

    private static Optional<NumberFlaw> personFlaw(String plain) {
        int centuryAndSex = Plain.digit(plain, 6);
        if (centuryAndSex > LAST_CENTURY_DIGIT) {
            return Optional.of(NumberFlaw.TYPE_DIGIT);
        }
        int month = number(plain, 2);
        boolean isDate = isMonth(month)
                && YearMonth.of(century(centuryAndSex) + number(plain, 0), month)
                        .isValidDay(number(plain, 4));
        return isDate ? Optional.empty() : Optional.of(NumberFlaw.DATE);
    }

    /** 1 and 2: the 19th, 3 and 4: the 20th, 5 and 6: the 21st; of a foreigner we are told none. */
    private static int century(int digit) {
        return digit == 0 ? 2000 : 1800 + (digit - 1) / 2 * 100;
    }

    private static Optional<NumberFlaw> bodyFlaw(String plain) {
        if (!isMonth(number(plain, 2))) {
            return Optional.of(NumberFlaw.DATE);
        }
        int kindOfBody = Plain.digit(plain, 4);
        return kindOfBody < 4 || kindOfBody > 6 ? Optional.of(NumberFlaw.TYPE_DIGIT) : Optional.empty();
    }

    private static Optional<NumberFlaw> checkFlaw(String plain) {
        int remainder = Plain.weighted(plain, FIRST) % 11;
        int control = remainder == NONE ? Plain.weighted(plain, SECOND) % 11 : remainder;
        if (control == NONE) {
            return Optional.of(NumberFlaw.NEVER_ISSUED);
        }
        return control == Plain.digit(plain, LENGTH - 1) ? Optional.empty() : Optional.of(NumberFlaw.CHECK_DIGIT);
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static int number(String plain, int place) {
        return Integer.parseInt(plain, place, place + 2, 10);
    }
}
