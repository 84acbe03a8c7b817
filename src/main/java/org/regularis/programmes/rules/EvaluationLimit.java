package org.regularis.programmes.rules;

import java.time.Duration;

/** Counts the steps of one evaluation and stops it when they, or the time, are used up. */
final class EvaluationLimit {

    /** While bound, all expressions that are evaluated share this limit. */
    static final ScopedValue<EvaluationLimit> SHARED = ScopedValue.newInstance();

    static final int MOST_STEPS = 200_000;
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int steps;

    /** The limit that is shared, or one for a single expression. */
    static EvaluationLimit current() {
        return SHARED.isBound() ? SHARED.get() : new EvaluationLimit();
    }

    /** @throws DecisionTables.TooMuchWork when this step is one too many */
    void step() {
        if (++steps > MOST_STEPS || System.nanoTime() - end > 0) {
            throw new DecisionTables.TooMuchWork(
                    "takes more than " + MOST_STEPS + " steps or " + LONGEST.toSeconds() + " seconds");
        }
    }
}
