package org.regularis.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets the modules do what they do by the clock: send mail, sweep, read the staff. Each job has a thread for itself
 * (see {@code spring.task.scheduling.pool.size}), so a slow one delays no other, and begins again only when it has
 * ended. Tests do these jobs by hand.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "regularis.regular-work", matchIfMissing = true)
class SchedulingConfiguration {}
