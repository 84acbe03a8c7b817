package org.regularis.applications.answers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state by its three letters, or one of the passports' codes for people whom no state claims. */
public record Country(String code) {

    /** Codes of ICAO Doc 9303 that stand where others have their citizenship. */
    public static final String STATELESS = "XXA";

    public static final String UNKNOWN = "XXX";

    private static final Map<String, String> ALPHA_2 = Stream.concat(
                    Stream.of(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableMap(Country::alpha3, alpha2 -> alpha2));

    public Country {
        code = code.strip().toUpperCase(Locale.ROOT);
        if (!ALPHA_2.containsKey(code) && !code.equals(STATELESS) && !code.equals(UNKNOWN)) {
            throw new Unfit("invalid");
        }
    }

    /** The three letters of every state. */
    public static Set<String> states() {
        return ALPHA_2.keySet();
    }

    /** A state's name in the reader's language; the code itself when it is no state. */
    public static String name(String code, Locale locale) {
        var alpha2 = ALPHA_2.get(code);
        return alpha2 == null ? code : Locale.of("", alpha2).getDisplayCountry(locale);
    }

    private static String alpha3(String alpha2) {
        return alpha2.equals("XK") ? "XKX" : Locale.of("", alpha2).getISO3Country();
    }
}
