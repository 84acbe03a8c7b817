package org.regularis.applications.answers;

/** One answer to put right; the words are in the bundle under {@code messageKey}. */
public record Flaw(String field, String messageKey) {}
