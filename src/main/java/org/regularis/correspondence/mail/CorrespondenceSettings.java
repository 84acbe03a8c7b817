package org.regularis.correspondence.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address that mails come from, and that answers go to
 * @param poll how often the outbox is looked through
 * @param maxAttempts after how many tries a mail is undeliverable
 * @param firstDelay how long to wait after the first failed try; doubles with each further one
 * @param longestDelay the longest such wait
 * @param lease how long one sender may take over one mail before another one tries it
 */
@ConfigurationProperties("regularis.mail")
public record CorrespondenceSettings(
        @DefaultValue("regularis@localhost") String from,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("12") int maxAttempts,
        @DefaultValue("1m") Duration firstDelay,
        @DefaultValue("6h") Duration longestDelay,
        @DefaultValue("5m") Duration lease) {

    Duration delayAfter(int attempts) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(attempts - 1, 30));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
