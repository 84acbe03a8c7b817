package org.regularis.programmes.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** A FEEL expression that works out one value from others, for example a date from another and a number. */
public final class FactFormula {

    private static final FactFeel FEEL = new FactFeel();

    private final String expression;

    private FactFormula(String expression) {
        this.expression = expression;
    }

    /** @throws NotReadable when it is no FEEL, or says what rules may not say */
    public static FactFormula read(String expression) {
        try {
            FEEL.read(expression);
            return new FactFormula(expression);
        } catch (FactFeel.NotFeel e) {
            throw new NotReadable(e);
        }
    }

    /** The names in it, those of functions included. */
    public Set<String> names() {
        return FactFeel.names(expression);
    }

    /** @return LocalDate, Boolean, BigDecimal or text; null when it has no value */
    public @Nullable Object value(Map<String, ?> given) {
        var value = FEEL.<Object>evaluateSimpleExpression(expression, context(given));
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }

    /** What FEEL cannot do with these values, for example find a name or subtract a text from a date. */
    public List<String> complaints(Map<String, ?> given) {
        return FEEL.complaintsOfExpression(expression, context(given));
    }

    private static VariableContext context(Map<String, ?> given) {
        var variables = Variables.createVariables();
        variables.putAll(given);
        return variables.asVariableContext();
    }

    /** An expression that is no FEEL, with what is wrong in it. */
    public static class NotReadable extends RuntimeException {

        private final Problem problem;

        NotReadable(FactFeel.NotFeel cause) {
            super(cause.getMessage(), cause);
            this.problem = cause.problem();
        }

        public Problem problem() {
            return problem;
        }
    }
}
