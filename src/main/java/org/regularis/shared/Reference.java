package org.regularis.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number by which people speak of an application, for example {@code R7KD-3M9P-XW}: nine random
 * letters and digits that are hard to confuse and a check character, so that a slip is noticed.
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    public Reference {
        if (!value.matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}") || checkCharacter(plain(value)) != last(value)) {
            throw new IllegalArgumentException("Not a reference number");
        }
    }

    /** A new number; the database refuses the rare one that exists already. */
    public static Reference draw(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        text.append(checkCharacter(text + "2"));
        return parse(text.toString());
    }

    /** Reads a number as people type it: small letters, spaces and dashes anywhere. */
    public static Reference parse(String typed) {
        var plain = plain(typed.toUpperCase(Locale.ROOT));
        if (plain.length() != LENGTH) {
            throw new IllegalArgumentException("Not a reference number");
        }
        return new Reference(plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8));
    }

    /** Reads a number as people type it; empty when it cannot be one. */
    public static Optional<Reference> read(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Z]", "");
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** Weighted sum over the first nine characters, modulo the size of the alphabet. */
    private static char checkCharacter(String plain) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 1) * Math.max(0, ALPHABET.indexOf(plain.charAt(i)));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
