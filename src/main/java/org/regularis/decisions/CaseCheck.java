package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Check;
import org.regularis.shared.UserId;

/**
 * A check of a case as it stands.
 *
 * @param result the number of what was found; empty while nothing was
 * @param facts what it rests on, in the programme's order; what is missing is not there
 * @param doneBy the officer who stated the last of these facts; empty when no officer did
 * @param doneAt when it came to stand so
 * @param holdsUntil when what was found is too old
 * @param agreedBy who agreed, where two persons are due
 */
public record CaseCheck(
        Check check,
        State state,
        Optional<Long> result,
        List<StatedFact> facts,
        Optional<UserId> doneBy,
        Optional<Instant> doneAt,
        Optional<Instant> holdsUntil,
        Optional<UserId> agreedBy) {

    public CaseCheck {
        facts = List.copyOf(facts);
    }

    /** Whether somebody else must still agree. */
    public boolean awaitsSecondPerson() {
        return check.secondPerson() && agreedBy.isEmpty() && (state == State.PASSED || state == State.FAILED);
    }

    /** Whether a grant may rest on it; one that failed carries only a deviation. */
    public boolean carriesGrant(boolean deviation) {
        return switch (state) {
            case PASSED -> !awaitsSecondPerson();
            case NOT_NEEDED -> true;
            case FAILED -> deviation && !awaitsSecondPerson();
            case OPEN, STALE -> false;
        };
    }

    /** How a check stands. */
    public enum State {
        /** A fact is missing, or has no source that the check takes. */
        OPEN,
        PASSED,
        /** A fact has a value with which it is not passed. */
        FAILED,
        /** It does not concern this applicant. */
        NOT_NEEDED,
        /** It was passed, too long ago. */
        STALE
    }
}
