package org.regularis.programmes.invented;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;

/**
 * Somebody whom nobody knows, to be held against several programmes at once. Each programme says in its facts'
 * {@code invented} what it makes of the traits; dates are counted from a day in its own window.
 */
public record InventedApplicant(Map<ApplicantAttribute, Object> traits) {

    /** Beside the traits and the programme's {@code opens_on}, {@code closes_on} and {@code cut_off}. */
    static final String FILING_DAY = "filing_day";

    private static final LocalDate WITHOUT_WINDOW = LocalDate.of(2026, 10, 1);
    private static final int DAYS_INTO_WINDOW = 10;

    /** @throws NoSuchTrait when a trait is missing or has a value that it cannot have */
    public InventedApplicant {
        for (var trait : ApplicantAttribute.values()) {
            var value = traits.get(trait);
            if (value == null || !trait.kind().takes(value)) {
                throw new NoSuchTrait(trait, value);
            }
        }
        traits = Collections.unmodifiableMap(new EnumMap<>(traits));
    }

    /** Somebody in whose way little stands. */
    public static InventedApplicant base() {
        return new InventedApplicant(Stream.of(ApplicantAttribute.values())
                .collect(Collectors.toMap(
                        Function.identity(), trait -> trait.kind().base())));
    }

    /** @throws NoSuchTrait when the trait cannot have that value */
    public InventedApplicant with(ApplicantAttribute trait, Object value) {
        var changed = new EnumMap<>(traits);
        changed.put(trait, value);
        return new InventedApplicant(changed);
    }

    /** The day on which they apply: moved into, or just out of, the programme's own window. */
    public LocalDate filingDay(Programme programme) {
        var opens = programme.profile().opensOn();
        var closes = programme.profile().closesOn();
        var inWindow = opens.map(day -> day.plusDays(DAYS_INTO_WINDOW)).orElse(WITHOUT_WINDOW);
        var within = closes.filter(inWindow::isAfter).orElse(inWindow);
        return switch ((String) traits.get(ApplicantAttribute.FILING)) {
            case "too_early" -> opens.map(day -> day.minusDays(1)).orElse(within);
            case "last_day" -> closes.orElse(within);
            case "too_late" -> closes.map(day -> day.plusDays(1)).orElse(within);
            default -> within;
        };
    }

    /** The facts of a programme about them; one that does not say what it makes of the traits is left out. */
    public Map<String, @Nullable Object> facts(Programme programme) {
        var given = given(programme);
        var facts = new HashMap<String, @Nullable Object>();
        programme.facts().forEach(fact -> fact.invented()
                .ifPresent(expression ->
                        facts.put(fact.name(), InventedFact.read(expression).value(given))));
        return facts;
    }

    /** What the programme's rules say, all of them; nothing for one of which only the parameters are known. */
    public Optional<Eligibility> before(Programme programme, EligibilityRules rules) {
        return programme.hasRules() ? Optional.of(rules.selfCheck(programme, facts(programme))) : Optional.empty();
    }

    /** What an expression can use. */
    Map<String, Object> given(Programme programme) {
        var given = new HashMap<String, Object>(EligibilityRules.parameters(programme));
        traits.forEach((trait, value) -> given.put(trait.key(), value));
        given.remove(ApplicantAttribute.FILING.key());
        given.put(FILING_DAY, filingDay(programme));
        return given;
    }

    /** A trait that is missing or has a value that it cannot have. */
    public static class NoSuchTrait extends RuntimeException {

        NoSuchTrait(ApplicantAttribute trait, @Nullable Object value) {
            super(trait.key() + " cannot be " + value);
        }
    }
}
