package org.regularis.shared.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as the screen shows it and as people take it away in a file.
 *
 * @param headers one for each column; the first column names the rows
 */
public record Sheet(String caption, List<String> headers, List<List<Cell>> rows) {

    /** Characters with which a spreadsheet takes a text for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Tells spreadsheets that the file is in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One cell.
     *
     * @param shown the reader's words or number
     * @param plain the same for a machine: no unit, no grouping
     * @param link where the cases behind the number are listed
     */
    public record Cell(String shown, String plain, @Nullable String link) {

        public static Cell text(String text) {
            return new Cell(text, text, null);
        }

        public static Cell link(String text, String link) {
            return new Cell(text, text, link);
        }

        /** A count with the list behind it; nothing is behind a zero. */
        public static Cell count(long count, String link) {
            var text = String.valueOf(count);
            return new Cell(text, text, count == 0 ? null : link);
        }

        /** A time in days with one decimal, without the unit. */
        public static Cell days(Duration time, Locale reader) {
            var format = NumberFormat.getNumberInstance(reader);
            format.setMinimumFractionDigits(1);
            format.setMaximumFractionDigits(1);
            var days = Math.round(time.toSeconds() / 8_640.0) / 10.0;
            return of(format.format(days), Double.toString(days));
        }

        public static Cell of(String shown, String plain) {
            return new Cell(shown, plain, null);
        }
    }

    /** The rows as comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
    public String csv() {
        return Stream.concat(
                        Stream.of(headers),
                        rows.stream().map(row -> row.stream().map(Cell::plain).toList()))
                .map(row -> row.stream().map(Sheet::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static String field(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
