package org.regularis.decisions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final CaseChecks checks;
    private final FactSheet facts;
    private final CaseProgramme programmes;
    private final EligibilityRules rules;
    private final RuleResults results;
    private final Clock clock;

    RuleCheck(
            CaseChecks checks,
            FactSheet facts,
            CaseProgramme programmes,
            EligibilityRules rules,
            RuleResults results,
            Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.programmes = programmes;
        this.rules = rules;
        this.results = results;
        this.clock = clock;
    }

    public Eligibility evaluate(ApplicationId application) {
        checks.refresh(application);
        var programme = programmes.of(application);
        var inForce = facts.of(application);
        var result = rules.evaluate(programme, values(inForce));
        results.keep(application, programme.id(), new RuleResults.Evaluation(clock.instant(), inForce, result));
        return result;
    }

    /** What the rules say on the facts as they stand; asked again only when something was stated since. */
    RuleResults.Standing standing(ApplicationId application) {
        return results.standing(application).orElseGet(() -> {
            evaluate(application);
            return results.standing(application).orElseThrow();
        });
    }

    /** What a rule that fired asks for. */
    Set<String> factsOf(ApplicationId application, Eligibility.Found fired) {
        return rules.factsOf(programmes.of(application), fired.rule());
    }

    /** Facts as the rules take them. */
    static Map<String, @Nullable Object> values(List<StatedFact> facts) {
        var values = new HashMap<String, @Nullable Object>();
        facts.forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }
}
