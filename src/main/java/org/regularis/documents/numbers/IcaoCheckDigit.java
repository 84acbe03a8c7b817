package org.regularis.documents.numbers;

/**
 * The check digit of ICAO Doc 9303 part 3: values 0–9 for digits, 10–35 for letters, 0 for the filler,
 * weighted 7, 3, 1 in turn, summed modulo 10.
 */
public final class IcaoCheckDigit {

    /** What stands where nothing is written. */
    public static final char FILLER = '<';

    private static final int[] WEIGHTS = {7, 3, 1};

    private IcaoCheckDigit() {}

    /** The digit for capital letters, digits and fillers. */
    public static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character == FILLER) {
            return 0;
        }
        int value = Character.digit(character, 36);
        if (value < 0) {
            throw new IllegalArgumentException("Neither letter, digit nor filler");
        }
        return value;
    }
}
