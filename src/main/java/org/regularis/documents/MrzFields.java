package org.regularis.documents;

import static org.regularis.documents.numbers.IcaoCheckDigit.FILLER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.documents.MachineReadableZone.Check;
import org.regularis.documents.MachineReadableZone.Read;
import org.regularis.documents.MachineReadableZone.Sex;
import org.regularis.documents.numbers.IcaoCheckDigit;
import org.regularis.documents.numbers.IcaoStates;

/** Takes a zone apart into its fields and does the sums. */
class MrzFields {

    private static final int YEARS_AHEAD = 50;

    private final MrzLines zone;
    private final LocalDate today;
    private final Places places;
    private final List<Check> failed = new ArrayList<>();

    MrzFields(MrzLines zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
        this.places = Places.of(zone);
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
                failed.stream().distinct().sorted().toList());
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
        check(new Digit(whole, optional.charAt(end - 1)), Check.NUMBER);
        return new Number(whole, personalNumber(optional.substring(end)));
    }

    private Optional<String> personalNumber(String firstField) {
        String both = plain(firstField + FILLER + places.secondOptional());
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private void checkPersonalNumber() {
        places.personalNumber()
                .filter(field -> field.digit() != FILLER || !plain(field.text()).isEmpty())
                .ifPresent(field -> check(field, Check.PERSONAL_NUMBER));
    }

    private Optional<LocalDate> date(Digit field, LocalDate latest, Check check) {
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

    private void check(Digit field, Check check) {
        if (IcaoCheckDigit.of(field.text()) != field.digit()) {
            failed.add(check);
        }
    }

    private static String plain(String text) {
        return text.replace(FILLER, ' ').strip().replaceAll(" +", " ");
    }

    /** A document number, and what the optional fields hold beside it. */
    private record Number(String value, Optional<String> rest) {}

    /** A field and the digit that proves it. */
    record Digit(String text, char digit) {}

    /** Where each size of document prints what. */
    private record Places(
            Digit number,
            String optional,
            String secondOptional,
            Optional<Digit> personalNumber,
            Digit birth,
            char sex,
            Digit expiry,
            String nationality,
            Digit composite,
            String names) {

        static Places of(MrzLines zone) {
            return switch (zone.format()) {
                case TD1 -> card(zone);
                case TD2 -> largerCard(zone);
                case TD3 -> booklet(zone);
            };
        }

        private static Places card(MrzLines zone) {
            String proven = zone.at(1, 6, 30) + zone.at(2, 1, 7) + zone.at(2, 9, 15) + zone.at(2, 19, 29);
            return new Places(
                    digit(zone, 1, 6, 15),
                    zone.at(1, 16, 30),
                    zone.at(2, 19, 29),
                    Optional.empty(),
                    digit(zone, 2, 1, 7),
                    zone.at(2, 8, 8).charAt(0),
                    digit(zone, 2, 9, 15),
                    zone.at(2, 16, 18),
                    new Digit(proven, zone.at(2, 30, 30).charAt(0)),
                    zone.at(3, 1, 30));
        }

        private static Places largerCard(MrzLines zone) {
            return secondLine(zone, zone.at(2, 29, 35), Optional.empty(), zone.at(1, 6, 36));
        }

        private static Places booklet(MrzLines zone) {
            return secondLine(zone, zone.at(2, 29, 42), Optional.of(digit(zone, 2, 29, 43)), zone.at(1, 6, 44));
        }

        /** What the two formats of two lines have in common; the last character proves most of the line. */
        private static Places secondLine(
                MrzLines zone, String optional, Optional<Digit> personalNumber, String names) {
            String line = zone.lines().get(1);
            int last = line.length();
            String proven = zone.at(2, 1, 10) + zone.at(2, 14, 20) + zone.at(2, 22, last - 1);
            return new Places(
                    digit(zone, 2, 1, 10),
                    optional,
                    "",
                    personalNumber,
                    digit(zone, 2, 14, 20),
                    zone.at(2, 21, 21).charAt(0),
                    digit(zone, 2, 22, 28),
                    zone.at(2, 11, 13),
                    new Digit(proven, line.charAt(last - 1)),
                    names);
        }

        private static Digit digit(MrzLines zone, int line, int from, int to) {
            return new Digit(zone.at(line, from, to - 1), zone.at(line, to, to).charAt(0));
        }

        /** Cards only; a booklet has the room, and its optional field a check digit of its own. */
        boolean numberOverflows() {
            return number.digit() == FILLER && personalNumber.isEmpty();
        }
    }
}
