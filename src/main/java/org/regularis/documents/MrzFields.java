package org.regularis.documents;

import static org.regularis.documents.numbers.IcaoCheckDigit.FILLER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.documents.MachineReadableZone.Check;
import org.regularis.documents.MachineReadableZone.CheckDigit;
import org.regularis.documents.MachineReadableZone.Read;
import org.regularis.documents.MachineReadableZone.Sex;
import org.regularis.documents.numbers.IcaoCheckDigit;
import org.regularis.documents.numbers.IcaoStates;

/** Takes a zone apart into its fields and does the sums. */
class MrzFields {

    private static final int YEARS_AHEAD = 50;

    private final MrzLines zone;
    private final LocalDate today;
    private final MrzPlaces places;
    private final List<Check> failed = new ArrayList<>();
    private final List<CheckDigit> digits = new ArrayList<>();

    MrzFields(MrzLines zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
        this.places = MrzPlaces.of(zone);
    }

    Read read() {
        String issuingState = state(zone.at(1, 3, 5), Check.ISSUING_STATE);
        Number number = number();
        String nationality = state(places.nationality(), Check.NATIONALITY);
        Optional<LocalDate> birthDate = date(places.birth(), today, Check.BIRTH_DATE);
        Sex sex = sex(places.sex());
        Optional<LocalDate> expiry = date(places.expiry(), today.plusYears(YEARS_AHEAD), Check.EXPIRY);
        checkPersonalNumber();
        check(places.composite(), Check.COMPOSITE);
        List<String> names = names(places.names());
        return new Read(
                zone.lines(),
                zone.format(),
                MrzLines.withoutFillers(zone.at(1, 1, 2)),
                issuingState,
                number.value(),
                names.getFirst(),
                names.getLast(),
                nationality,
                birthDate,
                sex,
                expiry,
                number.rest(),
                failed.stream().distinct().sorted().toList(),
                digits);
    }

    private String state(String printed, Check check) {
        String code = IcaoStates.normalised(MrzLines.withoutFillers(printed));
        if (code.equals(IcaoStates.SPECIMEN)) {
            failed.add(Check.SPECIMEN);
        } else if (!IcaoStates.known(code)) {
            failed.add(check);
        }
        return code;
    }

    /** A number that is too long for its field shows a filler for its check digit and goes on in the optional field. */
    private Number number() {
        String optional = places.optional();
        int end = optional.indexOf(FILLER);
        if (!places.numberOverflows() || end < 2) {
            check(places.number(), Check.NUMBER);
            return new Number(plain(places.number().text()), personalNumber(optional));
        }
        String whole = places.number().text() + optional.substring(0, end - 1);
        check(new MrzPlaces.Digit(whole, optional.charAt(end - 1)), Check.NUMBER);
        return new Number(whole, personalNumber(optional.substring(end)));
    }

    private Optional<String> personalNumber(String firstField) {
        String both = plain(firstField + FILLER + places.secondOptional());
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private void checkPersonalNumber() {
        places.personalNumber().ifPresent(field -> {
            boolean empty = field.digit() == FILLER && plain(field.text()).isEmpty();
            note(field, Check.PERSONAL_NUMBER, empty || fits(field));
        });
    }

    private Optional<LocalDate> date(MrzPlaces.Digit field, LocalDate latest, Check check) {
        check(field, check);
        if (field.text().indexOf(FILLER) >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(within(field.text(), latest));
        } catch (NumberFormatException | DateTimeException e) {
            failed.add(check);
            return Optional.empty();
        }
    }

    /** The last day of that name in the hundred years that end with the latest one possible. */
    private static LocalDate within(String digits, LocalDate latest) {
        int year = Integer.parseInt(digits, 0, 2, 10);
        int month = Integer.parseInt(digits, 2, 4, 10);
        int day = Integer.parseInt(digits, 4, 6, 10);
        int century = latest.getYear() / 100 * 100;
        if (year > latest.getYear() % 100) {
            return LocalDate.of(century - 100 + year, month, day);
        }
        LocalDate date = LocalDate.of(century + year, month, day);
        return date.isAfter(latest) ? LocalDate.of(century - 100 + year, month, day) : date;
    }

    private Sex sex(char printed) {
        return switch (printed) {
            case 'F' -> Sex.F;
            case 'M' -> Sex.M;
            case FILLER, 'X' -> Sex.X;
            default -> {
                failed.add(Check.SEX);
                yield Sex.X;
            }
        };
    }

    private static List<String> names(String field) {
        String[] parts = field.split("<<", 2);
        return List.of(plain(parts[0]), parts.length == 2 ? plain(parts[1]) : "");
    }

    private void check(MrzPlaces.Digit field, Check check) {
        note(field, check, fits(field));
    }

    private void note(MrzPlaces.Digit field, Check check, boolean fits) {
        digits.add(new CheckDigit(check, field.digit(), fits));
        if (!fits) {
            failed.add(check);
        }
    }

    private static boolean fits(MrzPlaces.Digit field) {
        return IcaoCheckDigit.of(field.text()) == field.digit();
    }

    private static String plain(String text) {
        return text.replace(FILLER, ' ').strip().replaceAll(" +", " ");
    }

    /** A document number, and what the optional fields hold beside it. */
    private record Number(String value, Optional<String> rest) {}
}
