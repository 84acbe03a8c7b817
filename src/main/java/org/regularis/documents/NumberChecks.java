package org.regularis.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.regularis.documents.MachineReadableZone.Read;
import org.regularis.documents.MachineReadableZone.Unreadable;
import org.regularis.documents.numbers.CodiceFiscale;
import org.regularis.documents.numbers.KazakhNumber;
import org.regularis.documents.numbers.NumberCheck;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.documents.numbers.RussianNumber;
import org.regularis.documents.numbers.SpanishNumber;
import org.springframework.stereotype.Component;

/**
 * Tells whether a number that a state has given can be right, by its form and its check digits alone: nothing is
 * looked up, kept or logged. It takes any text and refuses none.
 */
@Component
public class NumberChecks {

    /** Says by which rules a kept check was made; changes whenever any rule does. */
    public static final String ALGORITHM = "number-checks/1";

    /** More characters than any number has, spaces and line ends included. */
    public static final int LONGEST = 200;

    private final Clock clock;

    NumberChecks(Clock clock) {
        this.clock = clock;
    }

    /** Only as much of the text is looked at as a number can be long. */
    public NumberCheck check(NumberKind kind, String raw) {
        NumberCheck check = checked(kind, beginning(raw));
        return raw.length() > LONGEST && check.isValid()
                ? NumberCheck.failed(check.normalised(), NumberFlaw.LENGTH)
                : check;
    }

    /** What machine-readable lines say, whether or not they are right. */
    public MachineReadableZone read(String lines) {
        return MachineReadableZone.read(beginning(lines), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Without halves of characters, which neither JSON nor the database takes, and without signs nobody types. */
    private static String beginning(String raw) {
        return raw.substring(0, Math.min(raw.length(), LONGEST)).replaceAll("[\\p{Cs}\\p{Cc}&&[^\\s]]", "");
    }

    private NumberCheck checked(NumberKind kind, String text) {
        return switch (kind) {
            case MRZ -> zone(text);
            case DNI -> SpanishNumber.dni(text);
            case NIE -> SpanishNumber.nie(text);
            case CODICE_FISCALE -> CodiceFiscale.check(text);
            case INN -> RussianNumber.inn(text);
            case SNILS -> RussianNumber.snils(text);
            case IIN -> KazakhNumber.iin(text);
            case BIN -> KazakhNumber.bin(text);
        };
    }

    private NumberCheck zone(String text) {
        return switch (read(text)) {
            case Unreadable(var reason) ->
                NumberCheck.failed(String.join("\n", MrzLines.normalised(text)), NumberFlaw.valueOf(reason.name()));
            case Read read -> new NumberCheck(String.join("\n", read.lines()), firstFlaw(read));
        };
    }

    private static Optional<NumberFlaw> firstFlaw(Read read) {
        return read.failed().stream().findFirst().map(check -> NumberFlaw.valueOf(check.name()));
    }
}
