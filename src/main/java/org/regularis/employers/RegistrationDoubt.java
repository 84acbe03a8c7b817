package org.regularis.employers;

import java.util.Locale;
import java.util.Optional;

/**
 * Answers why a registration number seems to be mistyped, in a sentence for the reader; answered by a module that knows
 * the rules of numbers. A doubt is shown once and holds nobody up.
 */
public interface RegistrationDoubt {

    /** Empty when the number is right, or of a kind that has no rule. */
    Optional<String> about(Registration registration, Locale locale);
}
