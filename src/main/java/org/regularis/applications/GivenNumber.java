package org.regularis.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;

/**
 * A number as somebody gave it, what the check said, and what became of the correction if the check failed.
 *
 * @param raw as it was typed
 * @param normalised as it is compared
 * @param flaw empty when the number is valid
 * @param algorithm the version of the rules by which it was checked
 */
public record GivenNumber(
        UUID id,
        NumberPlace place,
        Giver givenBy,
        NumberKind kind,
        String raw,
        String normalised,
        Optional<NumberFlaw> flaw,
        String algorithm,
        Instant checkedAt,
        Correction correction) {

    public boolean isOpen() {
        return correction == Correction.OPEN;
    }

    /** The number must not end up in a log. */
    @Override
    public String toString() {
        return "GivenNumber[" + id + ", " + place + ", " + correction + "]";
    }

    public enum Giver {
        APPLICANT,
        EMPLOYER,
        OFFICER
    }

    /** A correction is open until the number is given again or an officer settles it with one of the last two. */
    public enum Correction {
        NOT_NEEDED,
        OPEN,
        CORRECTED,
        /** Given again, and the check has failed again. */
        GIVEN_AGAIN,
        RIGHT_AS_IT_IS,
        CANNOT_BE_CORRECTED;

        public boolean isSettlement() {
            return this == RIGHT_AS_IT_IS || this == CANNOT_BE_CORRECTED;
        }
    }
}
