package org.regularis.documents;

import static org.regularis.documents.numbers.IcaoCheckDigit.FILLER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.regularis.documents.MachineReadableZone.Format;
import org.regularis.documents.MachineReadableZone.Reason;
import org.regularis.documents.MachineReadableZone.Unreadable;

/** The lines of a zone, brought into the form that the standard prints. */
record MrzLines(Format format, List<String> lines) {

    private static final String IDENTITY_DOCUMENTS = "PIAC";
    private static final char VISA = 'V';

    static MachineReadableZone read(String typed, LocalDate today) {
        List<String> lines = normalised(typed);
        return problem(lines).<MachineReadableZone>map(Unreadable::new).orElseGet(() -> new MrzFields(of(lines), today)
                .read());
    }

    private static MrzLines of(List<String> lines) {
        Form form = form(lines).orElseThrow();
        return new MrzLines(form.format(), form.fit(lines));
    }

    /** The characters of a line by the positions that the standard counts, both included, from 1. */
    String at(int line, int from, int to) {
        return lines.get(line - 1).substring(from - 1, to);
    }

    private static Optional<Reason> problem(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (lines.stream().anyMatch(line -> !line.matches("[0-9A-Z<]*"))) {
            return Optional.of(Reason.CHARACTERS);
        }
        if (lines.size() < 2 || lines.size() > 3) {
            return Optional.of(Reason.LINES);
        }
        return form(lines).isEmpty()
                ? Optional.of(Reason.LENGTH)
                : wrongType(lines.getFirst().charAt(0));
    }

    private static Optional<Reason> wrongType(char type) {
        if (type == VISA) {
            return Optional.of(Reason.VISA);
        }
        return IDENTITY_DOCUMENTS.indexOf(type) < 0 ? Optional.of(Reason.DOCUMENT_TYPE) : Optional.empty();
    }

    private static Optional<Form> form(List<String> lines) {
        return Form.ALL.stream().filter(form -> form.fits(lines)).findFirst();
    }

    /** The typed lines without blanks, in capitals; lines run together are taken apart. */
    static List<String> normalised(String typed) {
        List<String> lines = typed.toUpperCase(Locale.ROOT)
                .replace("«", "<<")
                .replace('‹', FILLER)
                .lines()
                .map(line -> line.replaceAll("[\\s\\p{Z}\\p{Cf}]", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() == 1 ? apart(lines.getFirst()) : lines;
    }

    /** Takes apart lines that were run together, when their length tells how. */
    private static List<String> apart(String line) {
        return Form.ALL.stream()
                .filter(form -> form.count() * form.length() == line.length())
                .findFirst()
                .map(form -> form.cut(line))
                .orElse(List.of(line));
    }

    /** How many lines of how many characters, and which of them must be complete because it ends in a check digit. */
    private record Form(Format format, int count, int length) {

        static final List<Form> ALL =
                List.of(new Form(Format.TD1, 3, 30), new Form(Format.TD2, 2, 36), new Form(Format.TD3, 2, 44));

        /** The second line ends in a check digit and must be whole; the others may lack fillers or have too many. */
        boolean fits(List<String> lines) {
            return lines.size() == count
                    && lines.get(1).length() == length
                    && lines.stream().allMatch(line -> withoutFillers(line).length() <= length);
        }

        List<String> fit(List<String> lines) {
            return lines.stream().map(this::fit).toList();
        }

        private String fit(String line) {
            return line.length() >= length
                    ? line.substring(0, length)
                    : line + String.valueOf(FILLER).repeat(length - line.length());
        }

        List<String> cut(String line) {
            return IntStream.range(0, count)
                    .mapToObj(i -> line.substring(i * length, (i + 1) * length))
                    .toList();
        }
    }

    static String withoutFillers(String text) {
        return text.replaceAll("<+$", "");
    }
}
