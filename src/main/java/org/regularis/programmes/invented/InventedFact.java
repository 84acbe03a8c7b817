package org.regularis.programmes.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.FactValue;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.FactFormula;
import org.regularis.programmes.rules.Problem;

/** How a programme works out one of its facts for the {@link InventedApplicant}. */
public record InventedFact(FactFormula formula) {

    private static final int DECIMALS = 4;

    /** @throws FactFormula.NotReadable when it is no FEEL */
    static InventedFact read(String expression) {
        return new InventedFact(FactFormula.read(expression));
    }

    @Nullable
    Object value(Map<String, Object> given) {
        var value = formula.value(given);
        return value instanceof BigDecimal number && number.scale() > DECIMALS
                ? number.setScale(DECIMALS, RoundingMode.HALF_UP)
                : value;
    }

    /** What is wrong with it: it is no FEEL, uses a name that nobody gives, or has no value of the fact's type. */
    public static Optional<Problem> problem(Programme programme, Programme.Fact fact) {
        if (fact.invented().isEmpty()) {
            return Optional.empty();
        }
        try {
            var invented = read(fact.invented().get());
            return invented.applicants()
                    .map(applicant -> applicant.given(programme))
                    .flatMap(given -> invented.problem(programme, fact, given).stream())
                    .findFirst();
        } catch (FactFormula.NotReadable e) {
            return Optional.of(e.problem());
        }
    }

    private Optional<Problem> problem(Programme programme, Programme.Fact fact, Map<String, Object> given) {
        var complaints = formula.complaints(given);
        if (!complaints.isEmpty()) {
            return Optional.of(Problem.content(complaints.getFirst()));
        }
        try {
            FactValue.read(programme, fact.name(), value(given));
            return Optional.empty();
        } catch (InvalidFact e) {
            return Optional.of(Problem.content(String.valueOf(e.getMessage())));
        }
    }

    /** The base applicant, and one for each other value of each trait that the expression uses. */
    private Stream<InventedApplicant> applicants() {
        var base = InventedApplicant.base();
        var changed = Stream.of(ApplicantAttribute.values())
                .filter(this::uses)
                .flatMap(trait -> trait.kind().examples().stream().map(value -> base.with(trait, value)));
        return Stream.concat(Stream.of(base), changed);
    }

    private boolean uses(ApplicantAttribute trait) {
        return formula.names()
                .contains(trait == ApplicantAttribute.FILING ? InventedApplicant.FILING_DAY : trait.key());
    }
}
