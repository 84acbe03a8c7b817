package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.rules.RuleTable;
import org.springframework.stereotype.Component;

/**
 * Finds out which single fact, proven otherwise, would change what the rules propose. It knows nothing but the
 * tables and asks them again and again, up to a few hundred times: for one case that somebody looks at, never for a
 * list. It keeps nothing: anybody may ask.
 */
@Component
public class FactChanges {

    private final EligibilityRules rules;

    public FactChanges(EligibilityRules rules) {
        this.rules = rules;
    }

    /**
     * For each fact that papers can prove, the nearest value that gives a better outcome, and farther ones where they
     * give a better one still; of a fact's choices, all that give the best.
     *
     * @param facts as {@link EligibilityRules#evaluate} takes them
     * @throws EligibilityRules.InvalidFact as there
     */
    public List<FactChange> of(Programme programme, Map<String, ? extends @Nullable Object> facts) {
        return of(programme, facts, fact -> !fact.provenBy().isEmpty());
    }

    List<FactChange> of(
            Programme programme, Map<String, ? extends @Nullable Object> facts, Predicate<Programme.Fact> provable) {
        var explanation = rules.explain(programme, facts);
        return programme.facts().stream()
                .filter(provable)
                .filter(fact -> mayHelp(fact.name(), explanation))
                .flatMap(fact -> changes(
                        programme, fact, facts, explanation.eligibility().outcome())
                        .stream())
                .toList();
    }

    private List<FactChange> changes(
            Programme programme, Programme.Fact fact, Map<String, ? extends @Nullable Object> facts, Outcome present) {
        var search = new FactSearch(
                fact.name(), present, value -> rules.evaluate(programme, FactSearch.replaced(facts, fact.name(), value))
                        .outcome());
        var stated = EligibilityRules.read(programme, fact.name(), facts.get(fact.name()));
        var clues = new SearchCandidates(programme, fact.name(), facts, conditions(programme, fact.name()));
        return switch (fact.type()) {
            case BOOLEAN -> search.among(others(List.of(true, false), stated));
            case DATE -> search.along(SearchPoints.ofDates((LocalDate) stated, clues));
            case NUMBER -> search.along(SearchPoints.ofNumbers((BigDecimal) stated, clues));
            case TEXT -> search.among(others(texts(fact, clues), stated));
        };
    }

    /**
     * Whether it is worth a try: a fact that admission asks for always is. Another one helps only when each of the
     * gravest rules that applied asks for it, and nothing but it is unknown where only that stands in the way.
     */
    private static boolean mayHelp(String fact, Explanation explanation) {
        var outcome = explanation.eligibility().outcome();
        if (outcome == Outcome.ELIGIBLE) {
            return false;
        }
        var forAdmission =
                explanation.rules().stream().filter(rule -> rule.decision().equals("admissibility"));
        return forAdmission.anyMatch(rule -> asks(rule, fact))
                || gravest(explanation).allMatch(rule -> asks(rule, fact)) && isNothingOpenBut(fact, explanation);
    }

    private static Stream<JudgedRule> gravest(Explanation explanation) {
        return explanation.with(Judgement.APPLIED).stream()
                .filter(rule -> rule.outcome() == explanation.eligibility().outcome());
    }

    private static boolean isNothingOpenBut(String fact, Explanation explanation) {
        return explanation.eligibility().outcome() != Outcome.MORE_EVIDENCE
                || explanation.eligibility().unknown().stream().allMatch(fact::equals);
    }

    private static boolean asks(JudgedRule rule, String fact) {
        return rule.unknown().contains(fact)
                || rule.used().stream().anyMatch(used -> used.name().equals(fact));
    }

    private List<RuleTable.Condition> conditions(Programme programme, String fact) {
        return rules.tables(programme).stream()
                .flatMap(table -> table.rules().stream())
                .filter(rule -> rule.facts().contains(fact))
                .flatMap(rule -> rule.conditions().stream())
                .toList();
    }

    private static List<Object> others(List<?> values, @Nullable Object stated) {
        var others = new ArrayList<Object>(values);
        others.remove(stated);
        return others;
    }

    /** The declared choices, and where others are possible what the tables name. */
    private static List<String> texts(Programme.Fact fact, SearchCandidates clues) {
        return fact.choices().isEmpty() || fact.otherValues()
                ? Stream.concat(fact.choices().stream(), clues.texts().stream())
                        .distinct()
                        .toList()
                : fact.choices();
    }
}
