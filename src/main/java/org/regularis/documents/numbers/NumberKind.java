package org.regularis.documents.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of numbers whose form and check digits we know. */
public enum NumberKind {
    /** The machine-readable lines of a passport or identity card. */
    MRZ,
    /** Spain: identity number of a citizen. */
    DNI,
    /** Spain: identity number of a foreigner. */
    NIE,
    /** Italy: tax code of a person or a body. */
    CODICE_FISCALE,
    /** Russia: taxpayer number of a body (10 digits) or a person (12 digits). */
    INN,
    /** Russia: number of a person's pension account. */
    SNILS,
    /** Kazakhstan: individual identification number. */
    IIN,
    /** Kazakhstan: business identification number. */
    BIN;

    /** The word that stands for the kind in addresses, forms and the database, for example {@code codice-fiscale}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NumberKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
