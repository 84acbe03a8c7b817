package org.regularis.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Does once more, around the whole transaction, what is marked to be tried again. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
