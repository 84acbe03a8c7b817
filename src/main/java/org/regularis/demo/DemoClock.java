package org.regularis.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The legal time of the demo: the system's, except while its past is being made. */
class DemoClock extends Clock {

    private volatile @Nullable Instant set;

    void moveTo(Instant instant) {
        set = instant;
    }

    void letGo() {
        set = null;
    }

    @Override
    public Instant instant() {
        var instant = set;
        return instant == null ? Instant.now() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
