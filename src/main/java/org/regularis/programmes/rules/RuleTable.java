package org.regularis.programmes.rules;

import java.util.List;
import java.util.Set;
import org.regularis.shared.SourceMark;

/**
 * A decision table as people read it.
 *
 * @param decision {@code admissibility}, {@code findings} or {@code outcome}
 * @param hitPolicy {@code FIRST} or {@code COLLECT}
 */
public record RuleTable(String decision, String hitPolicy, List<Rule> rules) {

    /**
     * One row.
     *
     * @param facts what the row asks for; while one of them is unknown, the row is not judged
     * @param reason a code of the programme's catalogue; empty in the outcome table
     * @param law the article that the row stands on
     * @param mark what the row was read in
     */
    public record Rule(
            String id,
            List<Condition> conditions,
            Set<String> facts,
            String outcome,
            String reason,
            String law,
            SourceMark mark) {}

    /** One filled cell: what is looked at, and what it must be like. */
    public record Condition(String input, String test) {}
}
