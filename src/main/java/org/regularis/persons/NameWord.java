package org.regularis.persons;

import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * One word of a name as words are compared.
 *
 * @param text its sound; for a script that leaves vowels out, {@code ~} and its consonants
 */
record NameWord(String text) {

    private static final String CONSONANTS_ONLY = "~";
    private static final int FAR = 3;
    private static final int SHORT = 3;
    private static final int MIDDLE = 5;
    private static final int LONG = 9;
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(FAR);

    /** The words that one written word stands for: several where the script does not part them. */
    static Stream<NameWord> of(String written) {
        var vowelless = LatinLetters.hasNoVowels(written);
        return Stream.of(LatinLetters.of(written).split(" "))
                .map(Sound::of)
                .map(sound -> vowelless ? CONSONANTS_ONLY + Sound.consonants(sound) : sound)
                .filter(text -> !text.isEmpty() && !text.equals(CONSONANTS_ONLY))
                .map(NameWord::new);
    }

    /** Whether one may be the other, misspelt or written by somebody else. */
    boolean resembles(NameWord other) {
        if (hasVowels() && other.hasVowels()) {
            var slips = SLIPS.apply(text, other.text);
            return slips >= 0 && slips <= allowed(other);
        }
        return consonants().equals(other.consonants());
    }

    /** A slip in a word that is not short, two in a long one; in between two when only vowels differ. */
    private int allowed(NameWord other) {
        var length = Math.max(text.length(), other.text.length());
        if (length <= SHORT) {
            return 0;
        }
        if (length >= LONG) {
            return 2;
        }
        return length > MIDDLE && Sound.withoutVowels(text).equals(Sound.withoutVowels(other.text)) ? 2 : 1;
    }

    private boolean hasVowels() {
        return !text.startsWith(CONSONANTS_ONLY);
    }

    private String consonants() {
        return hasVowels() ? Sound.consonants(text) : text.substring(CONSONANTS_ONLY.length());
    }
}
