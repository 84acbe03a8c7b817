package org.regularis.documents;

import static org.regularis.documents.numbers.IcaoCheckDigit.FILLER;

import java.util.Optional;

/** Where each size of document prints what. */
record MrzPlaces(
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

    static MrzPlaces of(MrzLines zone) {
        return switch (zone.format()) {
            case TD1 -> card(zone);
            case TD2 -> largerCard(zone);
            case TD3 -> booklet(zone);
        };
    }

    private static MrzPlaces card(MrzLines zone) {
        String proven = zone.at(1, 6, 30) + zone.at(2, 1, 7) + zone.at(2, 9, 15) + zone.at(2, 19, 29);
        return new MrzPlaces(
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

    private static MrzPlaces largerCard(MrzLines zone) {
        return secondLine(zone, zone.at(2, 29, 35), Optional.empty(), zone.at(1, 6, 36));
    }

    private static MrzPlaces booklet(MrzLines zone) {
        return secondLine(zone, zone.at(2, 29, 42), Optional.of(digit(zone, 2, 29, 43)), zone.at(1, 6, 44));
    }

    /** What the two formats of two lines have in common; the last character proves most of the line. */
    private static MrzPlaces secondLine(MrzLines zone, String optional, Optional<Digit> personalNumber, String names) {
        String line = zone.lines().get(1);
        int last = line.length();
        String proven = zone.at(2, 1, 10) + zone.at(2, 14, 20) + zone.at(2, 22, last - 1);
        return new MrzPlaces(
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

    /** A field and the digit that proves it. */
    record Digit(String text, char digit) {}
}
