package org.regularis.programmes.versions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Example;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.programmes.versions.RuleCase.Answer;

/**
 * Makes every small slip in every rule of every programme, one at a time, and asks whether the cases of
 * {@link RuleCasesTest} would have seen it.
 */
class RuleMutations {

    private static final Path COMMITTED = Path.of("docs/rules-mutation.md");
    private static final String REFRESH = "bin/mutations write";

    private static final Map<String, ProgrammeModel> MODELS = new TreeMap<>();
    private static final Map<String, List<RuleCase>> CASES = new TreeMap<>();

    /** Slips that change nothing, with the reason why. */
    private static final Map<String, String> EQUIVALENT = new LinkedHashMap<>();

    private static List<RuleMutant> mutants = List.of();
    private static Set<RuleMutant> survivors = Set.of();

    @BeforeAll
    static void tryEverySlip() throws IOException {
        ProgrammeModel.onClassPath(Example.CALENDARS.ids()).stream()
                .filter(model -> model.programme().hasRules())
                .forEach(model -> MODELS.put(model.programme().id().value(), model));
        MODELS.forEach((programme, model) -> CASES.put(programme, model.cases()));
        try (var file = RuleMutations.class.getResourceAsStream("/programmes/equivalent-mutants.txt")) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 2))
                    .forEach(line -> EQUIVALENT.put(line[0], line[1]));
        }
        mutants = MODELS.values().stream()
                .flatMap(model -> RuleMutant.of(model).stream())
                .toList();
        survivors = mutants.parallelStream().filter(RuleMutations::survives).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void no_slip_in_a_rule_goes_unseen() {
        assertThat(mutants).hasSizeGreaterThan(1000);
        assertThat(survivors.stream()
                        .map(RuleMutant::toString)
                        .filter(name -> !EQUIVALENT.containsKey(name))
                        .sorted())
                .as("Slips that no case of its cases.txt sees")
                .isEmpty();
    }

    @Test
    void what_is_listed_as_changing_nothing_is_a_slip_that_no_case_sees() {
        assertThat(survivors.stream().map(RuleMutant::toString)).containsAll(EQUIVALENT.keySet());
    }

    @Test
    void the_score_on_paper_is_that_of_the_rules() throws IOException {
        var score = score();
        if (System.getProperty("regularis.docs", "").equals("write")) {
            Files.writeString(COMMITTED, score);
        }

        assertThat(COMMITTED).as("Write it anew with: %s", REFRESH).content().isEqualTo(score);
    }

    private static boolean survives(RuleMutant mutant) {
        var model = MODELS.get(mutant.programme());
        try {
            var dmn = new ByteArrayInputStream(mutant.dmn().getBytes(UTF_8));
            var tables =
                    model.tables().orElseThrow().with(mutant.table(), dmn, ProgrammeModel.samples(model.programme()));
            return likelyFirst(mutant).stream()
                    .allMatch(it -> Answer.of(EligibilityRules.judge(model.programme(), tables, it.facts(), true))
                            .equals(it.expected()));
        } catch (DecisionTables.Unreadable | NoSuchElementException e) {
            return false; // the table does not load, or finds no outcome
        }
    }

    private static List<RuleCase> likelyFirst(RuleMutant mutant) {
        return CASES.get(mutant.programme()).stream()
                .sorted(Comparator.comparingLong(it ->
                        -it.touched().stream().filter(mutant.facts()::contains).count()))
                .toList();
    }

    private static String score() {
        var text = new StringBuilder("""
                # How well the rules are tested

                Written by `bin/mutations write`, held by `bin/mutations`. It makes every small slip in every rule of every
                decision table, one at a time, and counts those that a case of the programme's `cases.txt` sees: a rule dropped, another
                outcome, another reason, two neighbours swapped where their order matters; in each filled cell the cell
                cleared, negated, `<` for `<=`, a border moved by one day, unit or hundredth, an alternative dropped,
                another text, and the empty fact let in. A slip is seen when outcome, reasons or unknown facts of a case
                differ, or the table does not load any more.

                | programme | table | rules | cases | slips | seen | change nothing | score |
                |---|---|--:|--:|--:|--:|--:|--:|
                """);
        MODELS.values().forEach(model -> model.tables().orElseThrow().tables().forEach(table -> {
            var programme = model.programme().id().value();
            var made = mutants.stream()
                    .filter(it -> it.programme().equals(programme) && it.table().equals(table.decision()))
                    .toList();
            text.append(row(
                    programme,
                    table.decision(),
                    table.rules().size(),
                    CASES.get(programme).size(),
                    made));
        }));
        text.append(row(
                "all",
                "",
                MODELS.values().stream().mapToInt(RuleMutations::rules).sum(),
                CASES.values().stream().mapToInt(List::size).sum(),
                mutants));
        text.append("\n## Slips that change nothing\n\n");
        EQUIVALENT.forEach((slip, why) ->
                text.append("- `").append(slip).append("`: ").append(why).append(".\n"));
        return text.toString();
    }

    private static int rules(ProgrammeModel model) {
        return model.tables().orElseThrow().tables().stream()
                .mapToInt(table -> table.rules().size())
                .sum();
    }

    private static String row(String programme, String table, int rules, int cases, Collection<RuleMutant> made) {
        var equivalent = made.stream()
                .filter(it -> EQUIVALENT.containsKey(it.toString()))
                .count();
        var seen = made.stream().filter(it -> !survivors.contains(it)).count();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %.1f %% |%n",
                programme,
                table,
                rules,
                cases,
                made.size(),
                seen,
                equivalent,
                100.0 * seen / (made.size() - equivalent));
    }
}
