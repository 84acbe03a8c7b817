package org.regularis.decisions.proof;

import java.util.random.RandomGenerator;

/**
 * The number on a permit, for example {@code P-2026-7KD3M9PX}: the year, seven random letters and digits that are
 * hard to confuse, and a check character that shows every single slip and every swap.
 */
public record PermitNumber(String value) {

    /** A prime count, so that a weighted sum modulo it finds each slip. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 7;

    public PermitNumber {
        if (!value.matches("P-\\d{4}-[" + ALPHABET + "]{8}") || !value.endsWith(check(value.substring(7, 14)))) {
            throw new IllegalArgumentException("Not a permit number");
        }
    }

    public static PermitNumber draw(int year, RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PermitNumber("P-%04d-%s%s".formatted(year, text, check(text.toString())));
    }

    private static String check(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return String.valueOf(ALPHABET.charAt(sum % ALPHABET.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
