package org.regularis.decisions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.EligibilityRules;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/**
 * Asks the rules of a case's programme about the facts in force, and keeps question and answer. The caller has
 * checked who asks.
 */
@Component
public class RuleCheck {

    private final FactSheet facts;
    private final CaseProgramme programmes;
    private final EligibilityRules rules;
    private final RuleResults results;
    private final Clock clock;

    RuleCheck(FactSheet facts, CaseProgramme programmes, EligibilityRules rules, RuleResults results, Clock clock) {
        this.facts = facts;
        this.programmes = programmes;
        this.rules = rules;
        this.results = results;
        this.clock = clock;
    }

    public Eligibility evaluate(ApplicationId application) {
        var inForce = facts.of(application);
        var result = rules.evaluate(programmes.of(application), values(inForce));
        results.keep(application, new RuleResults.Evaluation(clock.instant(), inForce, result));
        return result;
    }

    /** Facts as the rules take them. */
    static Map<String, @Nullable Object> values(List<StatedFact> facts) {
        var values = new HashMap<String, @Nullable Object>();
        facts.forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }
}
