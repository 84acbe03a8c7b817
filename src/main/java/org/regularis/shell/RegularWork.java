package org.regularis.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the rooms do what they do by the clock: send mail, sweep, call the roll. Tests do that by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "regularis.regular-work", matchIfMissing = true)
class RegularWork {}
