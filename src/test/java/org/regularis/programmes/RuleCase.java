package org.regularis.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Found;

/**
 * One line of {@code src/test/resources/programmes/<id>.cases}, in the notation of the domain reference: id, change
 * from the base applicant, outcome, reasons, and what nobody has stated. {@code field=} is known to be absent,
 * {@code -field} is left out, {@code -*} leaves out everything.
 */
record RuleCase(
        String programme,
        String id,
        String change,
        Map<String, @Nullable String> facts,
        Set<String> touched,
        Answer expected) {

    private static final String BASE = "base:";
    private static final String NO_CHANGE = "(base)";

    /** What the rules say: each reason once, in the order of the tables. */
    record Answer(String outcome, List<String> reasons, List<String> unknown) {

        static Answer of(Eligibility eligibility) {
            return new Answer(
                    eligibility.outcome().name(),
                    eligibility.reasons().stream().map(Found::reasonCode).distinct().toList(),
                    eligibility.unknown());
        }
    }

    static List<RuleCase> of(String programme) {
        var base = new HashMap<String, @Nullable String>();
        var cases = new ArrayList<RuleCase>();
        for (var line : lines(programme)) {
            if (line.startsWith(BASE)) {
                change(base, line.substring(BASE.length()));
            } else {
                cases.add(read(programme, base, line.split("\\|", -1)));
            }
        }
        var ids = new HashSet<String>();
        cases.stream().filter(it -> !ids.add(it.id())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(programme + ".cases has two cases " + twice.id());
        });
        return cases;
    }

    @Override
    public String toString() {
        return programme + " " + id + ": " + change;
    }

    private static List<String> lines(String programme) {
        try (var file = RuleCase.class.getResourceAsStream("/programmes/" + programme + ".cases")) {
            if (file == null) {
                throw new IllegalArgumentException("There are no cases of " + programme);
            }
            return new String(file.readAllBytes(), UTF_8).lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCase read(String programme, Map<String, @Nullable String> base, String[] columns) {
        if (columns.length < 4 || columns.length > 5) {
            throw new IllegalArgumentException(programme + ".cases: " + String.join("|", columns));
        }
        var facts = new HashMap<>(base);
        var touched = columns[1].equals(NO_CHANGE) ? Set.<String>of() : change(facts, columns[1]);
        var unknown = columns.length == 5 ? names(columns[4]) : List.<String>of();
        return new RuleCase(
                programme, columns[0], columns[1], facts, touched,
                new Answer(columns[2], names(columns[3]), unknown));
    }

    private static Set<String> change(Map<String, @Nullable String> facts, String change) {
        var touched = new HashSet<String>();
        for (var part : change.strip().split("\\s*;\\s*")) {
            if (part.equals("-*")) {
                facts.clear();
            } else if (part.startsWith("-")) {
                facts.remove(part.substring(1));
                touched.add(part.substring(1));
            } else {
                var sides = part.split("=", 2);
                facts.put(sides[0], sides[1].isEmpty() ? null : sides[1]);
                touched.add(sides[0]);
            }
        }
        return touched;
    }

    private static List<String> names(String column) {
        return Stream.of(column.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
