package org.regularis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code access-table.csv}: who gets what. */
final class AccessTable {

    private static final int FIRST_VISITOR = 5;

    private AccessTable() {}

    static List<Row> rows() {
        var lines = lines("access-table.csv").toList();
        var visitors = lines.getFirst().subList(FIRST_VISITOR, lines.getFirst().size()).stream()
                .map(label -> Visitor.valueOf(label.toUpperCase()))
                .toList();
        return lines.stream().skip(1).map(cells -> Row.of(cells, visitors)).toList();
    }

    /** The cells of each line of a table that is neither empty nor a comment; its first line is the head. */
    static Stream<List<String>> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(Pattern.quote("|")))
                            .map(String::strip)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody gets, see the head of the table. */
    enum Cell {
        CASE,
        OK,
        OWN_SCREEN,
        SIGN_IN,
        FORBIDDEN,
        NOT_FOUND,
        REFUSED;

        static Cell of(String text) {
            return valueOf(text.toUpperCase().replace('-', '_'));
        }

        String text() {
            return name().toLowerCase().replace('_', '-');
        }

        boolean opens() {
            return this == CASE || this == OK;
        }
    }

    record Row(String kind, String method, String path, String state, String sends, Map<Visitor, Cell> cells) {

        private static Row of(List<String> line, List<Visitor> visitors) {
            if (line.size() != FIRST_VISITOR + visitors.size()) {
                throw new IllegalArgumentException("A row of the access table has a hole: " + line);
            }
            var cells = new EnumMap<Visitor, Cell>(Visitor.class);
            for (int i = 0; i < visitors.size(); i++) {
                cells.put(visitors.get(i), Cell.of(line.get(FIRST_VISITOR + i)));
            }
            return new Row(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), cells);
        }

        boolean is(String... kinds) {
            return List.of(kinds).contains(kind);
        }

        boolean changes() {
            return !method.equals("GET") && !method.equals("ANY");
        }

        /** The method and path by which our own handlers are compared with the table. */
        String address() {
            return method + " " + path;
        }

        List<Visitor> whoGet(Cell cell) {
            return cells.keySet().stream()
                    .filter(visitor -> cells.get(visitor) == cell)
                    .toList();
        }

        @Override
        public String toString() {
            return address() + (state.equals("-") ? "" : " [" + state + "]") + (sends.equals("-") ? "" : " " + sends);
        }
    }
}
