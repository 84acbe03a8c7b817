package org.regularis.documents.numbers;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Italian tax code. Of a person: six letters of the name, two digits of the birth year, a letter for the month,
 * two digits for the day (women: plus 40), a letter and three digits for the place (Z: abroad), and a check letter.
 * Where two people would have the same code, digits are replaced by letters, L for 0 to V for 9. Of a body, and for
 * the time being of some persons: ten digits and a check digit as on payment cards. Every single wrong digit is found.
 */
public final class CodiceFiscale {

    private static final Pattern PERSON =
            Pattern.compile("[A-Z]{6}(#{2})([ABCDEHLMPRST])(#{2})[A-Z]#{3}[A-Z]".replace("#", "[\\dLMNPQRSTUV]"));
    private static final Pattern BODY = Pattern.compile("\\d+");
    private static final String REPLACEMENTS = "LMNPQRSTUV";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int LONGEST_YEAR = 2000;
    private static final int WOMEN = 40;
    private static final int LENGTH = 16;
    private static final int LENGTH_OF_BODY = 11;

    /** What a character counts in the 1st, 3rd, … place: 0–9 as A–J, then K–Z. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CodiceFiscale() {}

    public static NumberCheck check(String raw) {
        String plain = Plain.lettersAndDigits(raw);
        if (plain.length() == LENGTH_OF_BODY && BODY.matcher(plain).matches()) {
            return NumberCheck.of(plain, checkDigit(plain) == Plain.digit(plain, LENGTH_OF_BODY - 1));
        }
        if (plain.length() != LENGTH) {
            return NumberCheck.failed(plain, plain.isEmpty() ? NumberFlaw.EMPTY : NumberFlaw.LENGTH);
        }
        Matcher person = PERSON.matcher(plain);
        if (!person.matches()) {
            return NumberCheck.failed(plain, NumberFlaw.CHARACTERS);
        }
        return isDate(person)
                ? NumberCheck.of(plain, letter(plain) == plain.charAt(LENGTH - 1))
                : NumberCheck.failed(plain, NumberFlaw.DATE);
    }

    /** The year has no century; 2000 is as long as any year that ends in 00 can be. */
    private static boolean isDate(Matcher person) {
        int year = LONGEST_YEAR + number(person.group(1));
        int month = MONTHS.indexOf(person.group(2)) + 1;
        int day = number(person.group(3));
        return YearMonth.of(year, month).isValidDay(day > WOMEN ? day - WOMEN : day);
    }

    private static int number(String digits) {
        return digits.chars().reduce(0, (sum, character) -> sum * 10 + digit((char) character));
    }

    private static int digit(char character) {
        int replaced = REPLACEMENTS.indexOf(character);
        return replaced >= 0 ? replaced : character - '0';
    }

    private static char letter(String plain) {
        int sum = 0;
        for (int place = 0; place < LENGTH - 1; place++) {
            char character = plain.charAt(place);
            int value = character <= '9' ? character - '0' : character - 'A';
            sum += place % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % ODD.length);
    }

    private static int checkDigit(String plain) {
        int sum = 0;
        for (int place = 0; place < LENGTH_OF_BODY - 1; place++) {
            int value = Plain.digit(plain, place) * (place % 2 + 1);
            sum += value > 9 ? value - 9 : value;
        }
        return (10 - sum % 10) % 10;
    }
}
