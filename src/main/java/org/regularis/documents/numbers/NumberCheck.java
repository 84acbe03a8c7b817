package org.regularis.documents.numbers;

import java.util.Optional;

/**
 * What arithmetic alone can say about a number. A failed check asks for a second look; it proves nothing about the
 * person and blocks nobody.
 *
 * @param normalised the number as it is kept, without spaces, dots and hyphens; of a text that is no number,
 *     what is left of it
 * @param flaw empty when the number is valid
 */
public record NumberCheck(String normalised, Optional<NumberFlaw> flaw) {

    public static NumberCheck valid(String normalised) {
        return new NumberCheck(normalised, Optional.empty());
    }

    public static NumberCheck failed(String normalised, NumberFlaw flaw) {
        return new NumberCheck(normalised, Optional.of(flaw));
    }

    /** @param fits whether the check digits belong to the rest */
    static NumberCheck of(String normalised, boolean fits) {
        return fits ? valid(normalised) : failed(normalised, NumberFlaw.CHECK_DIGIT);
    }

    public boolean isValid() {
        return flaw.isEmpty();
    }
}
