package org.regularis.registers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How registers are asked.
 *
 * @param poll how often each is looked after
 * @param patience how long a question is tried before it is given up
 * @param firstDelay how long to wait after the first failed try; doubles with each further one
 * @param longestDelay the longest such wait
 * @param lease how long one worker may take over one question before another one asks it; longer than any call
 * @param failures how many calls in a row a register may fail before it is left alone
 * @param pause how long it is left alone then
 */
@ConfigurationProperties("regularis.registers")
record RegisterSettings(
        @DefaultValue("2s") Duration poll,
        @DefaultValue("24h") Duration patience,
        @DefaultValue("30s") Duration firstDelay,
        @DefaultValue("30m") Duration longestDelay,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("3") int failures,
        @DefaultValue("1m") Duration pause) {

    Duration delayAfter(int attempts) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(attempts - 1, 20));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
