package org.regularis.documents.numbers;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * The states and organizations that travel documents name: ISO 3166-1 alpha-3 and what ICAO Doc 9303 part 3,
 * section 5, adds to it.
 */
public final class IcaoStates {

    /** The state of printed specimens, which issues nothing to anybody. */
    public static final String SPECIMEN = "UTO";

    private static final String GERMANY = "D";

    /**
     * British nationals by kind; European Union; Order of Malta; Interpol; Kosovo; United Nations and its
     * mission in Kosovo; stateless, refugee by the Convention, other refugee, unspecified.
     */
    private static final Set<String> ICAO_ONLY = Set.of(
            "GBD", "GBN", "GBO", "GBP", "GBS", "EUE", "XOM", "XPO", "RKS", "UNO", "UNA", "UNK", "XXA", "XXB", "XXC",
            "XXX");

    private IcaoStates() {}

    /** The code in three letters: Germany writes a single {@code D} on its documents. */
    public static String normalised(String code) {
        return code.equals(GERMANY) ? "DEU" : code;
    }

    /** Whether documents are issued under this code; the specimen state is none. */
    public static boolean known(String code) {
        String normalised = normalised(code);
        return ICAO_ONLY.contains(normalised)
                || Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).contains(normalised);
    }
}
