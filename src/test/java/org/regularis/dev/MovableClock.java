package org.regularis.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public class MovableClock extends Clock {

    /** A Monday morning on which the programme is open. */
    public static final Instant FIRST_DAY = Instant.parse("2026-11-02T09:00:00Z");

    private volatile Instant now;

    public MovableClock(Instant start) {
        now = start;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void pass(Duration time) {
        moveTo(now.plus(time));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
