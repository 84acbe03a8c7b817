package org.regularis.casework.figures;

import org.jspecify.annotations.Nullable;

/** How old open cases are, in whole days since they were opened. */
public enum AgeBucket {
    WEEK(0, 8),
    MONTH(8, 31),
    TWO_MONTHS(31, 61),
    THREE_MONTHS(61, 91),
    OLDER(91, null);

    private final int fromDays;
    private final @Nullable Integer beforeDays;

    AgeBucket(int fromDays, @Nullable Integer beforeDays) {
        this.fromDays = fromDays;
        this.beforeDays = beforeDays;
    }

    /** The youngest age within, in days. */
    public int fromDays() {
        return fromDays;
    }

    /** The first age beyond; the last bucket has none. */
    public @Nullable Integer beforeDays() {
        return beforeDays;
    }
}
