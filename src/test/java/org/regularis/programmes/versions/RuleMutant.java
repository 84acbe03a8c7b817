package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.RuleTable;

/**
 * A decision table with one small slip in it.
 *
 * @param facts what the rule asks for: cases that touch them are likely to see the slip
 */
record RuleMutant(
        String programme, String table, String rule, String change, Set<String> facts, String written, Edit edit) {

    private static final Pattern COLUMN =
            Pattern.compile("<inputExpression\\b[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("[ \\t]*<rule\\b[^>]*>.*?</rule>\\s*?\\n", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<inputEntry\\b[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern OUTPUT =
            Pattern.compile("<outputEntry\\b[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);

    record Edit(int start, int end, String text) {}

    /** Every slip in the tables of a programme. */
    static List<RuleMutant> of(ProgrammeModel model) {
        return model.tables().stream()
                .flatMap(tables -> tables.tables().stream())
                .flatMap(table -> new Slips(model, table).all().stream())
                .toList();
    }

    /** The table with the slip. */
    String dmn() {
        return written.substring(0, edit.start()) + edit.text() + written.substring(edit.end());
    }

    @Override
    public String toString() {
        return programme + " " + table + ".dmn " + rule + ": " + change;
    }

    private static final class Slips {

        private final ProgrammeModel model;
        private final RuleTable table;
        private final String written;
        private final List<MatchResult> rules;
        private final List<RuleMutant> found = new ArrayList<>();

        Slips(ProgrammeModel model, RuleTable table) {
            this.model = model;
            this.table = table;
            this.written = model.files().text(table.decision() + ".dmn");
            this.rules = RULE.matcher(written).results().toList();
            if (rules.size() != table.rules().size()) {
                throw new IllegalStateException(
                        table.decision() + ".dmn of " + model.programme().id() + " is not written as expected");
            }
        }

        List<RuleMutant> all() {
            for (int i = 0; i < rules.size(); i++) {
                rule(table.rules().get(i), rules.get(i));
                if (i + 1 < rules.size()) {
                    swap(i);
                }
            }
            COLUMN.matcher(written).results().forEach(this::column);
            return found;
        }

        private void rule(RuleTable.Rule rule, MatchResult text) {
            add(rule, "dropped", text.start(), text.end(), "");
            inside(CELL, text).forEach(cell -> {
                var test = read(cell.group(1));
                if (!test.isEmpty()) {
                    CellMutation.ofCell(test)
                            .forEach(slip -> add(rule, slip.change(), cell.start(1), cell.end(1), write(slip.cell())));
                }
            });
            var outputs = inside(OUTPUT, text).toList();
            Stream.of(Outcome.values())
                    .map(Outcome::name)
                    .filter(other -> !other.equals(rule.outcome()))
                    .forEach(other -> output(rule, "outcome", outputs.getFirst(), other));
            if (!rule.reason().isEmpty()) {
                var other = model.programme().reasons().stream()
                        .map(Programme.Reason::code)
                        .filter(code -> !code.equals(rule.reason()))
                        .findFirst()
                        .orElseThrow();
                output(rule, "reason", outputs.get(1), other);
            }
        }

        private void output(RuleTable.Rule rule, String name, MatchResult written, String other) {
            add(rule, name + " to " + other, written.start(1), written.end(1), "\"" + other + "\"");
        }

        private void swap(int i) {
            var one = table.rules().get(i);
            var other = table.rules().get(i + 1);
            boolean sameAnswer = one.reason().equals(other.reason())
                    && (table.hitPolicy().equals("COLLECT") || one.outcome().equals(other.outcome()));
            if (!sameAnswer && !exclude(rules.get(i), rules.get(i + 1))) {
                add(
                        one,
                        "after " + other.id(),
                        rules.get(i).start(),
                        rules.get(i + 1).end(),
                        rules.get(i + 1).group() + rules.get(i).group());
            }
        }

        private boolean exclude(MatchResult one, MatchResult other) {
            var cells = inside(CELL, one).map(cell -> read(cell.group(1))).toList();
            var others = inside(CELL, other).map(cell -> read(cell.group(1))).toList();
            return Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
                    .anyMatch(i -> CellMutation.excludeEachOther(cells.get(i), others.get(i)));
        }

        private void column(MatchResult column) {
            CellMutation.ofExpression(read(column.group(1)))
                    .forEach(slip -> found.add(new RuleMutant(
                            model.programme().id().value(),
                            table.decision(),
                            "column",
                            slip.change(),
                            Set.of(),
                            written,
                            new Edit(column.start(1), column.end(1), write(slip.cell())))));
        }

        private void add(RuleTable.Rule rule, String change, int start, int end, String text) {
            found.add(new RuleMutant(
                    model.programme().id().value(),
                    table.decision(),
                    rule.id(),
                    change,
                    rule.facts(),
                    written,
                    new Edit(start, end, text)));
        }

        private Stream<MatchResult> inside(Pattern pattern, MatchResult rule) {
            return pattern.matcher(written)
                    .results()
                    .filter(it -> it.start() >= rule.start() && it.end() <= rule.end());
        }

        private static String read(String xml) {
            return xml.strip()
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }

        private static String write(String feel) {
            return feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
