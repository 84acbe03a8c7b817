package org.regularis.applications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.documents.numbers.NumberKind;

/** Where in a case a number that a state has given is written. */
public enum NumberPlace {
    /** The number that an authority here has given to the applicant. */
    OFFICIAL_NUMBER(
            NumberKind.NIE,
            NumberKind.CODICE_FISCALE,
            NumberKind.INN,
            NumberKind.SNILS,
            NumberKind.IIN,
            NumberKind.DNI),
    /** The lines at the bottom of the applicant's identity document. */
    PASSPORT_LINES(NumberKind.MRZ),
    /** The number under which the employer is registered, as the employer wrote it. */
    EMPLOYER_NUMBER(
            NumberKind.INN, NumberKind.BIN, NumberKind.CODICE_FISCALE, NumberKind.IIN, NumberKind.NIE, NumberKind.DNI);

    private final List<NumberKind> kinds;

    NumberPlace(NumberKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The kinds of numbers that may stand here. */
    public List<NumberKind> kinds() {
        return kinds;
    }

    public boolean takes(NumberKind kind) {
        return kinds.contains(kind);
    }

    public boolean isOfApplicant() {
        return this != EMPLOYER_NUMBER;
    }

    /** The word that stands for the place in forms and in the record, for example {@code official-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NumberPlace> of(String word) {
        return Stream.of(values()).filter(place -> place.word().equals(word)).findFirst();
    }
}
