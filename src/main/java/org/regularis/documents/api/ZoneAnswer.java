package org.regularis.documents.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.MachineReadableZone.Check;
import org.regularis.documents.MachineReadableZone.CheckDigit;
import org.regularis.documents.MachineReadableZone.Read;

/**
 * What machine-readable lines say.
 *
 * @param format {@code TD1}, {@code TD2} or {@code TD3}
 * @param sex {@code F}, {@code M} or {@code X}
 * @param checkDigits each check digit with its result, in the order of the lines
 * @param failed everything that is not as it should be: check digits, dates, codes
 */
record ZoneAnswer(
        String format,
        String documentCode,
        String issuingState,
        String surname,
        String givenNames,
        String documentNumber,
        String nationality,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable LocalDate expiry,
        @Nullable String optionalData,
        List<Digit> checkDigits,
        List<String> failed) {

    /** @param of for example {@code birth-date} */
    record Digit(String of, String printed, boolean valid) {

        static Digit of(CheckDigit digit) {
            return new Digit(kebab(digit.of()), String.valueOf(digit.printed()), digit.fits());
        }
    }

    static ZoneAnswer of(Read read) {
        return new ZoneAnswer(
                read.format().name(),
                read.documentType(),
                read.issuingState(),
                read.surname(),
                read.givenNames(),
                read.number(),
                read.nationality(),
                read.birthDate().orElse(null),
                read.sex().name(),
                read.expiry().orElse(null),
                read.personalNumber().orElse(null),
                read.digits().stream().map(Digit::of).toList(),
                read.failed().stream().map(ZoneAnswer::kebab).toList());
    }

    private static String kebab(Check check) {
        return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
