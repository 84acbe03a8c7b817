package org.regularis.persons;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document's number as numbers are compared: letters and digits only, and what looks the same on paper is the same,
 * in Latin or Cyrillic letters. What people write where they have no number (0, 000000) is empty.
 */
record ComparableNumber(String text) {

    private static final int SHORTEST = 5;

    private static final Map<Integer, String> LOOKS_LIKE = Map.ofEntries(
            like('А', "A"),
            like('В', "B"),
            like('Е', "E"),
            like('К', "K"),
            like('М', "M"),
            like('Н', "H"),
            like('О', "0"),
            like('Р', "P"),
            like('С', "C"),
            like('Т', "T"),
            like('У', "Y"),
            like('Х', "X"),
            like('O', "0"),
            like('I', "1"));

    static ComparableNumber of(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(ComparableNumber::plain)
                .collect(Collectors.joining());
        var saysNothing = text.length() < SHORTEST || text.chars().distinct().count() == 1;
        return new ComparableNumber(saysNothing ? "" : text);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String plain(int letter) {
        return Character.isDigit(letter)
                ? String.valueOf(Character.digit(letter, 10))
                : LOOKS_LIKE.getOrDefault(letter, Character.toString(letter));
    }

    private static Map.Entry<Integer, String> like(char letter, String plain) {
        return Map.entry((int) letter, plain);
    }
}
