package org.regularis.applications;

import org.regularis.shared.ApplicationId;

/** An applicant has withdrawn a submitted application; published inside the withdrawal's transaction. */
public record ApplicationWithdrawn(ApplicationId application) {}
