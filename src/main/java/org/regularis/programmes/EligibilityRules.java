package org.regularis.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.programmes.rules.Fired;
import org.regularis.programmes.rules.RuleTable;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of a programme. It keeps and tells nothing about a person: anybody may ask.
 *
 * <p>Facts in, values or text, are read by their declared type. Null or empty text is known to be absent: a rule
 * that demands the fact says so by {@code null} in its cell. A name that is left out is unknown: every rule that
 * asks for it is skipped, whatever its other cells say, the name is listed, and the outcome is at least
 * {@code MORE_EVIDENCE}.
 */
@Component
public class EligibilityRules {

    /** Names that every table may use beside the facts. */
    public static final Set<String> PARAMETERS = Set.of("opens_on", "closes_on", "cut_off");

    private final Programmes programmes;

    public EligibilityRules(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * Judges a case: findings are only asked when nothing stands against its admission.
     *
     * @param facts by name; a null value is known to be absent, a missing name is unknown.
     *     Values are text as stored, or typed (Boolean, Number, LocalDate); they are read by the fact's declared type.
     * @throws InvalidFact when a name is not a fact of the programme or a value is not of its type
     */
    public Eligibility evaluate(Programme programme, Map<String, ? extends @Nullable Object> facts) {
        return judge(programme, programmes.tables(programme), facts, false);
    }

    /**
     * Judges what somebody says about themselves, so that they learn of every obstacle at once: findings are asked
     * even where admission fails.
     *
     * @throws InvalidFact as above
     */
    public Eligibility selfCheck(Programme programme, Map<String, ? extends @Nullable Object> facts) {
        return judge(programme, programmes.tables(programme), facts, true);
    }

    /** Judges a case like {@link #evaluate} and says of every rule what became of it. @throws InvalidFact as above */
    public Explanation explain(Programme programme, Map<String, ? extends @Nullable Object> facts) {
        return explain(programme, facts, evaluate(programme, facts));
    }

    /**
     * Says of every rule what became of it when a case was judged.
     *
     * @param given what {@link #evaluate} said about these facts, perhaps long ago
     * @throws InvalidFact as above
     */
    public Explanation explain(Programme programme, Map<String, ? extends @Nullable Object> facts, Eligibility given) {
        return Explanation.of(programme, tables(programme), known(programme, facts), given);
    }

    /**
     * Says of every rule, also of those behind one that settles the matter, what becomes of it.
     *
     * @throws InvalidFact as above
     */
    public List<JudgedRule> judged(Programme programme, Map<String, ? extends @Nullable Object> facts) {
        return Explanation.ofEach(programme, tables(programme), known(programme, facts), selfCheck(programme, facts));
    }

    /**
     * Reads one value as the tables will see it: LocalDate, Boolean, BigDecimal or text; null when it is empty.
     *
     * @throws InvalidFact as above
     */
    public static @Nullable Object read(Programme programme, String fact, @Nullable Object value) {
        return FactValue.read(programme, fact, value);
    }

    /** The tables as people read them, in the order in which they are asked. */
    public List<RuleTable> tables(Programme programme) {
        return programmes.tables(programme).tables();
    }

    /** What a rule asks for. */
    public Set<String> factsOf(Programme programme, String rule) {
        return tables(programme).stream()
                .flatMap(table -> table.rules().stream())
                .filter(row -> row.id().equals(rule))
                .flatMap(row -> row.facts().stream())
                .collect(Collectors.toSet());
    }

    public static Map<String, Object> parameters(Programme programme) {
        var parameters = new HashMap<String, Object>();
        programme.profile().opensOn().ifPresent(day -> parameters.put("opens_on", day));
        programme.profile().closesOn().ifPresent(day -> parameters.put("closes_on", day));
        programme.profile().cutOff().ifPresent(day -> parameters.put("cut_off", day));
        return parameters;
    }

    public static Eligibility judge(
            Programme programme,
            DecisionTables tables,
            Map<String, ? extends @Nullable Object> facts,
            boolean everything) {
        var known = known(programme, facts);

        var fired = new ArrayList<Fired>(tables.admissibility(known));
        var asked = new TreeSet<>(tables.factsOfAdmissibility());
        if (everything || fired.isEmpty()) {
            fired.addAll(tables.findings(known));
            asked.addAll(tables.factsOfFindings());
        }
        asked.removeAll(known.keySet());
        return new Eligibility(
                outcome(tables, fired, !asked.isEmpty()),
                reasons(fired),
                inOrder(programme, asked),
                programme.version());
    }

    /** The facts that the rules asked for when they came to this result: findings only where a case was admitted. */
    static Set<String> asked(DecisionTables tables, Eligibility result) {
        var asked = new TreeSet<>(tables.factsOfAdmissibility());
        var admissibility = tables.tables().getFirst().rules().stream()
                .map(RuleTable.Rule::id)
                .toList();
        if (result.reasons().stream().map(Found::rule).noneMatch(admissibility::contains)) {
            asked.addAll(tables.factsOfFindings());
        }
        asked.removeAll(PARAMETERS);
        return asked;
    }

    /** Everything that the tables get to see: facts as their types have them, and the parameters. */
    private static Map<String, @Nullable Object> known(
            Programme programme, Map<String, ? extends @Nullable Object> facts) {
        var known = new HashMap<String, @Nullable Object>(parameters(programme));
        facts.forEach((name, value) -> known.put(name, FactValue.read(programme, name, value)));
        return known;
    }

    private static Outcome outcome(DecisionTables tables, List<Fired> fired, boolean somethingUnknown) {
        var occurred = new HashSet<String>();
        fired.forEach(rule -> occurred.add(rule.outcome()));
        if (somethingUnknown) {
            occurred.add(Outcome.MORE_EVIDENCE.name());
        }
        return Outcome.valueOf(tables.outcome(occurred));
    }

    private static List<Found> reasons(List<Fired> fired) {
        return fired.stream()
                .map(rule -> new Found(rule.rule(), rule.reason(), Outcome.valueOf(rule.outcome())))
                .toList();
    }

    private static List<String> inOrder(Programme programme, Set<String> names) {
        return programme.facts().stream()
                .map(Programme.Fact::name)
                .filter(names::contains)
                .toList();
    }

    /** A fact that the programme does not know, or a value that is not of its type. */
    public static class InvalidFact extends RuntimeException {

        private final String fact;

        public InvalidFact(String fact, String message) {
            super(message);
            this.fact = fact;
        }

        public String fact() {
            return fact;
        }
    }
}
