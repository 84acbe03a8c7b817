package org.regularis.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Marks what a person does to a case that the process may be moving at the same moment: when the two meet in the
 * database, the person's transaction is done once more, and they notice nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 5, delay = 50, jitter = 40, multiplier = 2)
public @interface TriesAgain {}
