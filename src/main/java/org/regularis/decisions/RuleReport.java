package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Explanation;
import org.regularis.programmes.FactChange;

/**
 * Which rules applied to a case, on which facts, and which single fact would change that.
 *
 * @param at when the rules were asked, or when the applicant was told
 * @param whole everything; otherwise what the rules say when officers have stated nothing
 * @param facts what the rules were given, in the programme's order
 * @param changes of facts that evidence can prove, each alone
 * @param statedSince facts that are in force now and were not when the rules were asked
 */
public record RuleReport(
        Instant at,
        boolean whole,
        List<StatedFact> facts,
        Explanation explanation,
        List<FactChange> changes,
        List<StatedFact> statedSince) {

    /** What the rules were given for a fact; null when nobody had stated it. */
    public @Nullable StatedFact fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    RuleReport with(List<StatedFact> since) {
        return new RuleReport(at, whole, facts, explanation, changes, since);
    }
}
