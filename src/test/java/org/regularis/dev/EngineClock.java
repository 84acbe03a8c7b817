package org.regularis.dev;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The movable clock of tests with the engine, whose own time goes with it. */
class EngineClock extends MovableClock {

    EngineClock() {
        super(FIRST_DAY);
        ClockUtil.setCurrentTime(Date.from(FIRST_DAY));
    }

    @Override
    public void moveTo(Instant instant) {
        super.moveTo(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }
}
