package org.regularis.programmes.rules;

/** One rule of a table that applied to a set of facts. */
public record Fired(String rule, String outcome, String reason) {}
