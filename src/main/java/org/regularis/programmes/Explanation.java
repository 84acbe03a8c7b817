package org.regularis.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.JudgedRule.UsedFact;
import org.regularis.programmes.rules.RuleTable;

/**
 * Why the rules propose what they propose: every rule of a programme with what became of it.
 *
 * @param rules of admissibility and findings, in the tables' order
 */
public record Explanation(Eligibility eligibility, List<JudgedRule> rules) {

    /** The rules with which this happened, in the tables' order. */
    public List<JudgedRule> with(Judgement judgement) {
        return rules.stream().filter(rule -> rule.judgement() == judgement).toList();
    }

    /** @param known by name, as the tables saw it; null is known to be absent, a missing name is unknown */
    static Explanation of(
            Programme programme, List<RuleTable> tables, Map<String, @Nullable Object> known, Eligibility given) {
        var rules = new ArrayList<JudgedRule>();
        var settled = false;
        for (var table : tables.stream().filter(Explanation::findsReasons).toList()) {
            for (var rule : table.rules()) {
                var judgement = settled ? Judgement.NOT_REACHED : judgement(rule, known, given);
                rules.add(judged(programme, table, rule, judgement, known));
                settled |= judgement == Judgement.APPLIED && isFirst(table);
            }
        }
        return new Explanation(given, List.copyOf(rules));
    }

    /** Whether the first rule that applies settles the matter. */
    static boolean isFirst(RuleTable table) {
        return table.hitPolicy().equals("FIRST");
    }

    static boolean findsReasons(RuleTable table) {
        return !table.decision().equals("outcome");
    }

    private static Judgement judgement(RuleTable.Rule rule, Map<String, @Nullable Object> known, Eligibility given) {
        if (given.reasons().contains(new Found(rule.id(), rule.reason(), Outcome.valueOf(rule.outcome())))) {
            return Judgement.APPLIED;
        }
        return known.keySet().containsAll(rule.facts()) ? Judgement.DID_NOT_APPLY : Judgement.NOT_JUDGED;
    }

    private static JudgedRule judged(
            Programme programme,
            RuleTable table,
            RuleTable.Rule rule,
            Judgement judgement,
            Map<String, @Nullable Object> known) {
        var asked = programme.facts().stream()
                .map(Programme.Fact::name)
                .filter(rule.facts()::contains)
                .toList();
        var reason = programme.reason(rule.reason());
        return new JudgedRule(
                table.decision(),
                rule.id(),
                judgement,
                Outcome.valueOf(rule.outcome()),
                reason,
                rule.law(),
                rule.mark().weaker(reason.mark()),
                asked.stream()
                        .filter(known::containsKey)
                        .map(name -> new UsedFact(name, known.get(name)))
                        .toList(),
                asked.stream().filter(name -> !known.containsKey(name)).toList());
    }
}
