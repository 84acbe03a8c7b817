package org.regularis.documents.numbers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings what people type and paste into the characters that a rule counts. */
final class Plain {

    /** Cyrillic letters that look like Latin ones: keyboards are switched more often than eyes notice. */
    private static final String CYRILLIC = "АВЕКМНОРСТУХЅІЈ";

    private static final String LATIN = "ABEKMHOPCTYXSIJ";

    /** White space, invisible characters, hyphens and dashes of all scripts, full stops, middle dots, slashes. */
    private static final String SEPARATORS = "[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212.\\u00b7/]";

    private Plain() {}

    /** Digits of any script become 0 to 9; separators go. */
    static String digits(String raw) {
        var plain = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .replaceAll(SEPARATORS, "")
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** As {@link #digits}, and letters become the Latin capitals that they look like. */
    static String lettersAndDigits(String raw) {
        var plain = new StringBuilder(digits(raw));
        for (int i = 0; i < plain.length(); i++) {
            int twin = CYRILLIC.indexOf(plain.charAt(i));
            if (twin >= 0) {
                plain.setCharAt(i, LATIN.charAt(twin));
            }
        }
        return plain.toString();
    }

    /** What keeps the text from being a number of digits in one of these lengths. */
    static Optional<NumberFlaw> flaw(String plain, int... lengths) {
        if (IntStream.of(lengths).noneMatch(length -> length == plain.length())) {
            return Optional.of(plain.isEmpty() ? NumberFlaw.EMPTY : NumberFlaw.LENGTH);
        }
        return plain.matches("[0-9]+") ? Optional.empty() : Optional.of(NumberFlaw.CHARACTERS);
    }

    /** The value of a character that is known to be a digit. */
    static int digit(String plain, int place) {
        return plain.charAt(place) - '0';
    }

    /** Each digit times the weight of its place. */
    static int weighted(String plain, int... weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += digit(plain, place) * weights[place];
        }
        return sum;
    }
}
