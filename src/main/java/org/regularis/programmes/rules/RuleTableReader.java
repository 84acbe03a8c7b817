package org.regularis.programmes.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.rules.Problem.Kind;
import org.regularis.shared.SourceMark;

/** Reads a decision table for people and finds what is wrong with it before anybody is judged by it. */
final class RuleTableReader {

    private static final String INPUT = "cellInput";
    private static final int MOST_PROBLEMS = 50;
    private static final Pattern WORD = Pattern.compile("\"([A-Za-z0-9_]{1,40})\"");

    /** The mark at the end of a description; "check" is its earlier word. */
    private static final Pattern MARK = Pattern.compile("\\s*\\[(check|" + marks() + ")]");

    /** FEEL takes a not(...) beside other tests for the value of a function, which nothing equals. */
    private static final Pattern NEVER_HOLDS = Pattern.compile(",\\s*not\\s*\\(|^not\\s*\\([^()]*\\)\\s*,");

    private final FactFeel feel;
    private final Map<String, Object> samples;
    private final List<Problem> problems = new ArrayList<>();
    private String decision = "";

    RuleTableReader(FactFeel feel, Map<String, Object> samples) {
        this.feel = feel;
        this.samples = samples;
    }

    RuleTable read(DmnModelInstance model, String decision, String hitPolicy) {
        this.decision = decision;
        if (!(model.getModelElementById(decision) instanceof Decision found
                && found.getExpression() instanceof DecisionTable table)) {
            content("has no decision table '" + decision + "'");
            throw new DecisionTables.Unreadable(decision, problems, null);
        }
        if (!table.getHitPolicy().name().equals(hitPolicy)) {
            content("has hit policy " + table.getHitPolicy() + " instead of " + hitPolicy);
        }
        var inputs = inputs(table);
        checkOutputs(outputs(table));
        var rules = table.getRules().stream()
                .map(rule -> rule(rule, inputs, outputs(table)))
                .toList();
        var ids = new HashSet<String>();
        if (table.getRules().stream().anyMatch(rule -> rule.getId() == null)) {
            content("has a rule without an id");
        }
        rules.stream().filter(rule -> !ids.add(rule.id())).forEach(rule -> content("has two rules " + rule.id()));
        if (!problems.isEmpty()) {
            throw new DecisionTables.Unreadable(decision, problems, null);
        }
        return new RuleTable(decision, hitPolicy, rules);
    }

    private List<String> inputs(DecisionTable table) {
        return table.getInputs().stream()
                .map(input -> input.getInputExpression() == null
                        ? ""
                        : text(input.getInputExpression().getText()))
                .peek(this::checkInput)
                .toList();
    }

    private static List<String> outputs(DecisionTable table) {
        return table.getOutputs().stream().map(output -> output.getName()).toList();
    }

    private RuleTable.Rule rule(Rule rule, List<String> inputs, List<String> outputs) {
        var cells = rule.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
        if (cells.size() != inputs.size() || rule.getOutputEntries().size() != outputs.size()) {
            throw new DecisionTables.Unreadable(
                    decision,
                    List.of(Problem.content("rule " + rule.getId() + " has " + cells.size() + " conditions and "
                            + rule.getOutputEntries().size() + " results; the table has " + inputs.size()
                            + " columns for conditions and " + outputs.size() + " for results")),
                    null);
        }
        var conditions = IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty() && !cells.get(i).equals("-"))
                .mapToObj(i -> new RuleTable.Condition(inputs.get(i), cells.get(i)))
                .toList();
        if (problems.size() < MOST_PROBLEMS) {
            conditions.forEach(condition -> check(rule.getId(), condition));
        }
        var description =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        var law = MARK.matcher(description).replaceAll("").strip();
        if (law.isEmpty()) {
            content("rule " + rule.getId() + " cites no law in its description");
        }
        return new RuleTable.Rule(
                rule.getId(),
                conditions,
                facts(conditions),
                output(rule, outputs, "outcome"),
                output(rule, outputs, "reason"),
                law,
                mark(description));
    }

    /** The first mark of a description; a row without one is to be checked. */
    private static SourceMark mark(String description) {
        var found = MARK.matcher(description);
        return found.find()
                ? SourceMark.find(found.group(1)).orElse(SourceMark.TO_BE_CHECKED)
                : SourceMark.TO_BE_CHECKED;
    }

    private static String marks() {
        return Stream.of(SourceMark.values()).map(SourceMark::key).collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Text written) {
        return written == null ? "" : written.getTextContent().strip();
    }

    private void checkOutputs(List<String> outputs) {
        var known = decision.equals("outcome") ? List.of("outcome") : List.of("outcome", "reason");
        if (outputs.size() != known.size() || !outputs.containsAll(known)) {
            content("has the results " + outputs + " instead of " + known);
        }
    }

    /** Results are words in quotation marks; nothing is worked out for them. */
    private String output(Rule rule, List<String> outputs, String name) {
        int index = outputs.indexOf(name);
        if (index < 0) {
            return "";
        }
        var written = text(List.copyOf(rule.getOutputEntries()).get(index).getText());
        var word = WORD.matcher(written);
        if (!word.matches()) {
            problems.add(new Problem(
                    Kind.EXPRESSION,
                    "rule " + rule.getId() + ": " + name + " must be one word in quotation marks, not '" + written
                            + "'"));
            return "";
        }
        return word.group(1);
    }

    private Set<String> facts(List<RuleTable.Condition> conditions) {
        var facts = new TreeSet<String>();
        conditions.forEach(condition -> {
            facts.addAll(FactFeel.names(condition.input()));
            facts.addAll(FactFeel.names(condition.test()));
        });
        facts.retainAll(samples.keySet());
        return facts;
    }

    private void checkInput(String input) {
        try {
            feel.read(input);
        } catch (FactFeel.NotFeel e) {
            problems.add(e.problem());
        }
        if (FactFeel.names(input).stream().noneMatch(samples::containsKey)) {
            content("asks for '" + input + "', which is no fact of the programme");
        }
    }

    private void check(String rule, RuleTable.Condition condition) {
        try {
            var variables = Variables.createVariables();
            variables.putAll(samples);
            variables.putValue(INPUT, feel.evaluateSimpleExpression(condition.input(), variables.asVariableContext()));
            variables.putValue("inputVariableName", INPUT);
            feel.complaints(condition.test(), variables.asVariableContext()).stream()
                    .findFirst()
                    .ifPresent(complaint -> content(
                            "rule " + rule + ", " + condition.input() + ": '" + condition.test() + "': " + complaint));
            if (NEVER_HOLDS.matcher(condition.test()).find()) {
                content("rule " + rule + ", " + condition.input() + ": '" + condition.test()
                        + "' never holds: not(...) stands alone in its cell; it holds for what is missing too");
            }
        } catch (FactFeel.NotFeel e) {
            problems.add(e.problem().at("rule " + rule + ", " + condition.input() + ": "));
        }
    }

    private void content(String problem) {
        problems.add(Problem.content(problem));
    }
}
