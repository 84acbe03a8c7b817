package org.regularis.decisions;

/** Takes the proposal out of what is expected to be accepted. */
public final class Proposals {

    private Proposals() {}

    public static Proposal accepted(ProposalOutcome outcome) {
        if (outcome instanceof ProposalOutcome.Accepted(var proposal)) {
            return proposal;
        }
        throw new AssertionError("Not accepted: " + outcome);
    }
}
