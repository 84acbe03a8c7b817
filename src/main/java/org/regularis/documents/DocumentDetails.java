package org.regularis.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says of a document: which paper it is, which days it is about, when it was issued and what is with it.
 * Days are ISO text; what is no day was typed so and is kept.
 *
 * @param type a document type of the programme's catalogue, {@link #OTHER}, or empty when nothing is said
 * @param from first day that the document is about; alone, it is about this one day
 * @param to last day that it is about
 */
public record DocumentDetails(
        String type, String from, String to, String issuedOn, boolean translation, boolean apostille) {

    /** A paper that the catalogue does not list. */
    public static final String OTHER = "other";

    public static final DocumentDetails NONE = new DocumentDetails("", "", "", "", false, false);

    private static final int LONGEST = 60;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public DocumentDetails {
        type = kept(type);
        from = kept(from);
        to = kept(to);
        issuedOn = kept(issuedOn);
    }

    /** The days that a document is about, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /** What is not right yet; each has a sentence under {@code documents.details.problem.<name>}. */
    public enum Flaw {
        FROM_INVALID("from"),
        FROM_FUTURE("from"),
        TO_INVALID("to"),
        TO_BEFORE_FROM("to"),
        ISSUED_INVALID("issuedOn"),
        ISSUED_FUTURE("issuedOn");

        private final String field;

        Flaw(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** Empty when nothing is said of them, or nothing that can be understood. */
    public Optional<Days> days() {
        var first = day(from);
        var last = to.isEmpty() ? first : day(to);
        return first.or(() -> from.isEmpty() ? last : Optional.empty())
                .flatMap(start -> last.map(end -> new Days(start, end)))
                .filter(days -> !days.to().isBefore(days.from()));
    }

    public Optional<LocalDate> issueDay() {
        return day(issuedOn);
    }

    /** At most one for each field. */
    public List<Flaw> flaws(LocalDate today) {
        var flaws = new ArrayList<Flaw>();
        if (isNoDay(from)) {
            flaws.add(Flaw.FROM_INVALID);
        } else if (isAfter(from, today)) {
            flaws.add(Flaw.FROM_FUTURE);
        }
        if (isNoDay(to)) {
            flaws.add(Flaw.TO_INVALID);
        } else if (day(from).isPresent()
                && day(to).filter(last -> last.isBefore(day(from).get())).isPresent()) {
            flaws.add(Flaw.TO_BEFORE_FROM);
        }
        if (isNoDay(issuedOn)) {
            flaws.add(Flaw.ISSUED_INVALID);
        } else if (isAfter(issuedOn, today)) {
            flaws.add(Flaw.ISSUED_FUTURE);
        }
        return List.copyOf(flaws);
    }

    private static boolean isNoDay(String text) {
        return !text.isEmpty() && day(text).isEmpty();
    }

    private static boolean isAfter(String text, LocalDate today) {
        return day(text).filter(day -> day.isAfter(today)).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST) && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As typed, without what no database takes and nobody types, and not without end. */
    private static String kept(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.CONTROL
                        && Character.getType(character) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
