package org.regularis.programmes.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;

/**
 * The three decisions of one programme: admissibility (the first rule that holds), findings (every rule that
 * holds) and outcome (the gravest that occurs). A fact that is null is known to be absent; a fact that is not
 * given is unknown, and no rule that asks for it holds.
 */
public final class DecisionTables {

    private static final ScopedValue<List<Fired>> FIRED = ScopedValue.newInstance();
    private static final Pattern PLACE = Pattern.compile("[Ll]ine(?:=|Number: )([0-9]+)[:;] (.+)");
    private static final FactFeel FEEL = new FactFeel();
    private static final DmnEngine ENGINE = engine();

    private final Table admissibility;
    private final Table findings;
    private final Table outcome;

    /** The gravest of each set of outcomes that has occurred; there are few sets, and they are asked for often. */
    private final Map<Set<String>, String> gravest = new ConcurrentHashMap<>();

    private record Table(DmnDecision decision, RuleTable rules, Set<String> facts) {}

    private DecisionTables(Table admissibility, Table findings, Table outcome) {
        this.admissibility = admissibility;
        this.findings = findings;
        this.outcome = outcome;
    }

    /**
     * Reads the three decisions.
     *
     * @param samples a value of the right type for each fact of the programme, to try every cell with
     * @throws Unreadable naming each thing that is wrong
     */
    public static DecisionTables read(
            InputStream admissibility, InputStream findings, InputStream outcome, Map<String, Object> samples) {
        return new DecisionTables(
                admissibilityTable(admissibility, samples), findingsTable(findings, samples), outcomeTable(outcome));
    }

    /**
     * The same decisions, one of them read anew.
     *
     * @throws Unreadable as above
     */
    public DecisionTables with(String decision, InputStream dmn, Map<String, Object> samples) {
        return switch (decision) {
            case "admissibility" -> new DecisionTables(admissibilityTable(dmn, samples), findings, outcome);
            case "findings" -> new DecisionTables(admissibility, findingsTable(dmn, samples), outcome);
            default -> new DecisionTables(admissibility, findings, outcomeTable(dmn));
        };
    }

    /** The first rule of admissibility that holds, or nothing. */
    public List<Fired> admissibility(Map<String, @Nullable Object> facts) {
        return evaluate(admissibility, facts);
    }

    /** Every rule of the findings that holds, in the table's order. */
    public List<Fired> findings(Map<String, @Nullable Object> facts) {
        return evaluate(findings, facts);
    }

    /** The gravest of the outcomes that occurred. */
    public String outcome(Set<String> occurred) {
        return gravest.computeIfAbsent(
                Set.copyOf(occurred), some -> evaluate(outcome, Map.of("outcomes", List.copyOf(some)))
                        .getFirst()
                        .outcome());
    }

    /** The facts that admissibility asks for. */
    public Set<String> factsOfAdmissibility() {
        return admissibility.facts();
    }

    /** The facts that the findings ask for. */
    public Set<String> factsOfFindings() {
        return findings.facts();
    }

    /** In the order in which they are asked. */
    public List<RuleTable> tables() {
        return List.of(admissibility.rules(), findings.rules(), outcome.rules());
    }

    private static List<Fired> evaluate(Table table, Map<String, @Nullable Object> facts) {
        VariableMap variables = Variables.createVariables();
        table.facts().forEach(fact -> variables.put(fact, FactFeel.UNKNOWN));
        variables.putAll(facts);
        var fired = new ArrayList<Fired>();
        ScopedValue.where(FIRED, fired)
                .where(EvaluationLimit.SHARED, new EvaluationLimit())
                .run(() -> ENGINE.evaluateDecision(table.decision(), variables));
        return List.copyOf(fired);
    }

    private static Table admissibilityTable(InputStream dmn, Map<String, Object> samples) {
        return table("admissibility", "FIRST", dmn, samples);
    }

    private static Table findingsTable(InputStream dmn, Map<String, Object> samples) {
        return table("findings", "COLLECT", dmn, samples);
    }

    private static Table outcomeTable(InputStream dmn) {
        return table("outcome", "FIRST", dmn, Map.of("outcomes", List.of("ELIGIBLE")));
    }

    private static Table table(String key, String hitPolicy, InputStream dmn, Map<String, Object> samples) {
        try {
            var file = dmn.readAllBytes();
            var forbidden = AllowedXml.problems(file);
            if (!forbidden.isEmpty()) {
                throw new Unreadable(key, forbidden, null);
            }
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            var rules = new RuleTableReader(FEEL, samples).read(model, key, hitPolicy);
            var facts = new TreeSet<String>();
            rules.rules().forEach(rule -> facts.addAll(rule.facts()));
            return new Table(ENGINE.parseDecision(key, model), rules, facts);
        } catch (DmnModelException e) {
            throw new Unreadable(key, List.of(Problem.content(why(e))), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The XML reader's own words, which name the line when it knows it. */
    private static String why(Throwable problem) {
        var words = "";
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            words = cause.getMessage() == null ? words : cause.getMessage();
        }
        var place = PLACE.matcher(words);
        return place.find() ? "line " + place.group(1) + ": is not DMN: " + place.group(2) : "is not DMN: " + words;
    }

    private static DmnEngine engine() {
        var configuration = FeelOnly.configuration(FEEL);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(DecisionTables::collect));
        return configuration.buildEngine();
    }

    private static void collect(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> FIRED.get()
                .add(new Fired(rule.getId(), output(rule, "outcome"), output(rule, "reason"))));
    }

    private static String output(DmnEvaluatedDecisionRule rule, String name) {
        var output = rule.getOutputEntries().get(name);
        return output == null ? "" : (String) output.getValue().getValue();
    }

    /** A table that must not be used. */
    public static class Unreadable extends RuntimeException {

        private final transient List<Problem> problems;

        Unreadable(String decision, List<Problem> problems, @Nullable Throwable cause) {
            super(decision + ".dmn " + problems.stream().map(Problem::text).collect(Collectors.joining("; ")), cause);
            this.problems = problems.stream()
                    .map(problem -> problem.at(decision + ".dmn "))
                    .toList();
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** An evaluation takes more steps or more time than any table may need. */
    public static class TooMuchWork extends RuntimeException {

        TooMuchWork(String message) {
            super(message);
        }
    }
}
