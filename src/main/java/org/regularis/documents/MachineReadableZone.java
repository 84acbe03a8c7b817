package org.regularis.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of letters, digits and arrows on a passport or identity card say (ICAO Doc 9303: TD1, TD2, TD3),
 * or why nothing can be read from them. A check that fails asks for a correction; it proves no forgery and
 * blocks nobody.
 */
public sealed interface MachineReadableZone {

    /**
     * Reads what a person typed or a scanner sent: small letters, spaces, « for {@code <<}, missing fillers at
     * the end of a line and lines run together are all taken.
     *
     * @param today decides which century the two digits of a year are of
     */
    static MachineReadableZone read(String typed, LocalDate today) {
        return MrzLines.read(typed, today);
    }

    /**
     * A zone that has the right form; whether it is also right, the failed checks tell.
     *
     * @param lines as the standard prints them
     * @param documentType one or two letters, for example {@code P}, {@code PN} or {@code I}
     * @param issuingState a code of three letters, as printed save that Germany's {@code D} becomes {@code DEU}
     * @param number the document's number without fillers
     * @param givenNames empty when the zone has one name only
     * @param nationality a code as for the issuing state
     * @param birthDate empty when a part of it is unknown or no date
     * @param expiry empty when a part of it is missing or no date
     * @param personalNumber what the state put into its optional field, if anything
     * @param failed the checks that do not add up, in the order of the zone
     * @param digits the check digits that the format has, in the order of the zone
     */
    record Read(
            List<String> lines,
            Format format,
            String documentType,
            String issuingState,
            String number,
            String surname,
            String givenNames,
            String nationality,
            Optional<LocalDate> birthDate,
            Sex sex,
            Optional<LocalDate> expiry,
            Optional<String> personalNumber,
            List<Check> failed,
            List<CheckDigit> digits)
            implements MachineReadableZone {

        public Read {
            lines = List.copyOf(lines);
            failed = List.copyOf(failed);
            digits = List.copyOf(digits);
        }

        /** Whether every check digit, date and code is as it should be. */
        public boolean passes() {
            return failed.isEmpty();
        }
    }

    /** The form is wrong, so that no field can be told from the next. */
    record Unreadable(Reason reason) implements MachineReadableZone {}

    /** The three sizes of travel documents: card, larger card, booklet. */
    enum Format {
        TD1,
        TD2,
        TD3
    }

    /** As printed; X stands for unspecified. */
    enum Sex {
        F,
        M,
        X
    }

    /** What can fail; each has a sentence of its own under {@code documents.mrz.failed.<name>}. */
    enum Check {
        SPECIMEN,
        ISSUING_STATE,
        NUMBER,
        NATIONALITY,
        BIRTH_DATE,
        SEX,
        EXPIRY,
        PERSONAL_NUMBER,
        COMPOSITE
    }

    /** A check digit as it is printed, and whether it belongs to its field. */
    record CheckDigit(Check of, char printed, boolean fits) {}

    /** Why nothing can be read; each has a sentence of its own under {@code documents.mrz.unreadable.<name>}. */
    enum Reason {
        EMPTY,
        CHARACTERS,
        LINES,
        LENGTH,
        VISA,
        DOCUMENT_TYPE
    }
}
