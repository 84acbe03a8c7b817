package org.regularis.persons;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Set;

/** One word of a name, in whatever script, in small Latin letters without marks. */
final class LatinLetters {

    /** The library leaves out a few letters of Cyrillic, and Arabic writes the end of feminine names by a letter of its own. */
    private static final String RULES = """
            ::Lower; ::NFC;
            ҳ > kh; ҷ > j; қ > q; ғ > gh; ӯ > u; ә > a; ө > o; һ > h;
            ة > ;
            ::Russian-Latin/BGN; ::Any-Latin; ::NFD; ::[:M:] Remove; ::NFC; ::Latin-ASCII; ::Lower;
            ::[^a-z\\ ] Remove;
            """;

    private static final Transliterator LATIN =
            Transliterator.createFromRules("org.regularis.persons", RULES, Transliterator.FORWARD);

    private static final Set<Integer> WITHOUT_VOWELS = Set.of(UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC);

    private LatinLetters() {}

    /** Several words where the script does not part them. */
    static String of(String word) {
        return LATIN.transliterate(word).strip();
    }

    /** Whether the script leaves most vowels out, so that only consonants can be compared. */
    static boolean hasNoVowels(String word) {
        return word.codePoints().anyMatch(letter -> WITHOUT_VOWELS.contains(UScript.getScript(letter)));
    }
}
