package org.regularis.decisions;

import org.regularis.shared.ApplicationId;

/** A case was decided; published inside the recording's transaction. */
public record DecisionRecorded(ApplicationId application, Proposal.Kind kind) {}
