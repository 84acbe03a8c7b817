package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.programmes.rules.Problem;

/**
 * An invented applicant and what the rules must say about them: a line of a programme's {@code cases.txt}, which the
 * application checks whenever it takes up the programme. The first line, {@code base:}, is an applicant; each further one
 * has an id, the changes from the base applicant, outcome, reasons, and what nobody has stated, for example
 * {@code ES13|sector=agri; months=2; span=2|INELIGIBLE|R11,R12}. {@code field=} is known to be absent, {@code -field}
 * is left out, {@code -*} leaves out everything.
 *
 * @param touched the facts that differ from the base applicant
 */
public record RuleCase(
        int line, String id, String change, Map<String, @Nullable String> facts, Set<String> touched, Answer expected) {

    private static final String BASE = "base:";
    private static final String NO_CHANGE = "(base)";
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_CASES = 1000;
    private static final int MOST_PROBLEMS = 50;

    /** What the rules say: each reason once, in the order of the tables. */
    public record Answer(String outcome, List<String> reasons, List<String> unknown) {

        static Answer of(Eligibility eligibility) {
            return new Answer(
                    eligibility.outcome().name(),
                    eligibility.reasons().stream()
                            .map(Found::reasonCode)
                            .distinct()
                            .toList(),
                    eligibility.unknown());
        }

        @Override
        public String toString() {
            return Stream.of(List.of(outcome), reasons, unknown)
                    .map(words -> String.join(",", words))
                    .filter(words -> !words.isEmpty())
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
        }
    }

    /** @throws UnsoundFile naming each line that cannot be read */
    static List<RuleCase> of(String written) {
        return new Reading().of(written);
    }

    /** What is wrong with the answer that the tables give; nothing when it is the expected one. */
    List<Problem> problems(Programme programme, DecisionTables tables) {
        try {
            var given = Answer.of(EligibilityRules.judge(programme, tables, facts, true));
            return given.equals(expected)
                    ? List.of()
                    : List.of(problem("the rules say " + given + ", not " + expected));
        } catch (EligibilityRules.InvalidFact e) {
            return List.of(problem(String.valueOf(e.getMessage())));
        } catch (DecisionTables.TooMuchWork e) {
            return List.of(new Problem(Problem.Kind.SIZE, "line " + line + ": " + id + ": " + e.getMessage()));
        }
    }

    private Problem problem(String words) {
        return Problem.content("line " + line + ": " + id + ": " + words);
    }

    /** The rules of admissibility and findings that none of the cases meets. */
    static List<String> unmet(List<RuleCase> cases, Programme programme, DecisionTables tables) {
        var unmet = new TreeSet<String>();
        tables.tables().stream()
                .filter(table -> !table.decision().equals("outcome"))
                .forEach(table -> table.rules().forEach(rule -> unmet.add(rule.id())));
        cases.forEach(it -> EligibilityRules.judge(programme, tables, it.facts(), true).reasons().stream()
                .map(Found::rule)
                .forEach(unmet::remove));
        return List.copyOf(unmet);
    }

    @Override
    public String toString() {
        return id + ": " + change;
    }

    private static final class Reading {

        private final Map<String, @Nullable String> base = new HashMap<>();
        private final List<RuleCase> cases = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        List<RuleCase> of(String written) {
            var lines = written.lines().toList();
            for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
                if (lines.get(i).length() > LONGEST_LINE || cases.size() > MOST_CASES) {
                    throw new UnsoundFile(List.of(new Problem(
                            Problem.Kind.SIZE,
                            "line " + (i + 1) + ": is longer than " + LONGEST_LINE
                                    + " characters, or there are more than " + MOST_CASES + " cases")));
                }
                var line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    take(i + 1, line);
                }
            }
            if (!problems.isEmpty()) {
                throw new UnsoundFile(problems);
            }
            return cases;
        }

        private void take(int line, String text) {
            var columns = text.split("\\|", -1);
            if (text.startsWith(BASE)) {
                change(line, base, text.substring(BASE.length()));
            } else if (columns.length < 4 || columns.length > 5) {
                problems.add(Problem.content("line " + line + ": is not id|change|outcome|reasons|unknown"));
            } else {
                add(line, columns);
            }
        }

        private void add(int line, String[] columns) {
            if (!ids.add(columns[0])) {
                problems.add(Problem.content("line " + line + ": there is a case " + columns[0] + " already"));
            }
            var facts = new HashMap<>(base);
            var touched = columns[1].equals(NO_CHANGE) ? Set.<String>of() : change(line, facts, columns[1]);
            var unknown = columns.length == 5 ? names(columns[4]) : List.<String>of();
            cases.add(new RuleCase(
                    line,
                    columns[0],
                    columns[1],
                    facts,
                    touched,
                    new Answer(columns[2].strip(), names(columns[3]), unknown)));
        }

        private Set<String> change(int line, Map<String, @Nullable String> facts, String change) {
            var touched = new HashSet<String>();
            for (var part : change.strip().split("\\s*;\\s*")) {
                var sides = part.split("=", 2);
                if (part.equals("-*")) {
                    facts.clear();
                } else if (part.startsWith("-")) {
                    facts.remove(part.substring(1));
                    touched.add(part.substring(1));
                } else if (sides.length == 2) {
                    facts.put(sides[0].strip(), sides[1].isBlank() ? null : sides[1].strip());
                    touched.add(sides[0].strip());
                } else {
                    problems.add(Problem.content("line " + line + ": '" + part + "' is not fact=value"));
                }
            }
            return touched;
        }

        private static List<String> names(String column) {
            return Stream.of(column.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
