package org.regularis.programmes;

import java.util.List;

/**
 * What the rules of a programme say about a set of facts: a proposal, never a decision.
 *
 * @param reasons in the tables' order: admissibility first, then findings
 * @param unknown names of facts that a rule asks for and nobody has stated
 */
public record Eligibility(Outcome outcome, List<Found> reasons, List<String> unknown, String programmeVersion) {

    /** In order of precedence: the first that occurs is the outcome. */
    public enum Outcome {
        NOT_ADMITTED,
        INELIGIBLE,
        OFFICER_REVIEW,
        MORE_EVIDENCE,
        ELIGIBLE
    }

    /** One rule that fired. */
    public record Found(String rule, String reasonCode, Outcome outcome) {}
}
