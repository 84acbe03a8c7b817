package org.regularis.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as names are compared: in Latin letters by their sound, so that script, marks, spelling and the order of its
 * words make no difference.
 */
record ComparableName(List<NameWord> words) {

    /** More words than this say nothing more, and every two of them are compared. */
    private static final int MOST_WORDS = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd},./()]+");

    ComparableName {
        words = List.copyOf(words);
    }

    /** @param name given and family names in any script */
    static ComparableName of(String name) {
        return new ComparableName(BETWEEN_WORDS
                .splitAsStream(name.strip())
                .flatMap(NameWord::of)
                .limit(MOST_WORDS)
                .toList());
    }

    /** Reads what {@link #text()} has written. */
    static ComparableName read(String text) {
        return new ComparableName(Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(NameWord::new)
                .toList());
    }

    String text() {
        return words.stream().map(NameWord::text).collect(Collectors.joining(" "));
    }

    /**
     * Whether both may be one name, perhaps misspelt: every word of the shorter one resembles a word of the longer one,
     * which may have a further name, or the same letters are parted into words in another way.
     */
    boolean resembles(ComparableName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        return words.size() <= other.words.size() && isWithin(other)
                || words.size() > other.words.size() && other.isWithin(this)
                || together().equals(other.together());
    }

    private boolean isWithin(ComparableName longer) {
        var left = new ArrayList<>(longer.words);
        for (var word : words) {
            var like = left.stream().filter(word::equals).findFirst().or(() -> left.stream()
                    .filter(word::resembles)
                    .findFirst());
            if (like.isEmpty()) {
                return false;
            }
            left.remove(like.get());
        }
        return true;
    }

    private String together() {
        return words.stream().map(NameWord::text).collect(Collectors.joining());
    }
}
