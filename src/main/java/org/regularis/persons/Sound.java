package org.regularis.persons;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** Brings the usual ways of writing one name in Latin letters (Khasanov, Hasanov, Xasanov) to one form. */
final class Sound {

    /** In this order; a capital letter is a sound that no further rule takes apart. */
    private static final List<Entry<Pattern, String>> RULES = List.of(
            rule("shch|sch|sh", "S"),
            rule("dzh|dj|zh|j", "J"),
            rule("tch|ch|cz|ts|tz", "C"),
            rule("ks|kh|gh(?=$)|x", "h"),
            rule("gh", "g"),
            rule("ph", "f"),
            rule("([tdb])h", "$1"),
            rule("ck|q", "k"),
            rule("c(?=[eiy])", "s"),
            rule("c", "k"),
            rule("w", "v"),
            rule("y", "i"),
            rule("oo|ou|ue", "u"),
            rule("oe", "o"),
            rule("ee", "i"),
            rule("ae|i+e", "e"),
            rule("(.)\\1+", "$1"),
            rule("(?<=..)h$", ""));

    private static final Pattern VOWELS = Pattern.compile("[aeiou]");

    /** What Arabic and Hebrew leave out, or write by a letter that stands for a vowel too. */
    private static final Pattern SOFT = Pattern.compile("[aeiouvh]");

    private Sound() {}

    static String of(String latin) {
        var sound = latin;
        for (var rule : RULES) {
            sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
        }
        return sound;
    }

    static String withoutVowels(String sound) {
        return VOWELS.matcher(sound).replaceAll("");
    }

    /** What is left of a sound in a script that leaves vowels out. */
    static String consonants(String sound) {
        return SOFT.matcher(sound).replaceAll("");
    }

    private static Entry<Pattern, String> rule(String written, String sound) {
        return Map.entry(Pattern.compile(written), sound);
    }
}
