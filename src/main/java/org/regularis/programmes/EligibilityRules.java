package org.regularis.programmes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables of a programme. */
@Component
public class EligibilityRules {

    /**
     * @param facts by name; a null value is known to be absent, a missing name is unknown (domain.md 3.1).
     *     Values are text as stored, or typed (Boolean, Number, LocalDate); they are read by the fact's declared type.
     * @throws InvalidFact when a name is not a fact of the programme or a value is not of its type
     */
    public Eligibility evaluate(Programme programme, Map<String, @Nullable Object> facts) {
        throw new UnsupportedOperationException();
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
