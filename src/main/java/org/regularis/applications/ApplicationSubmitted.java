package org.regularis.applications;

import org.regularis.shared.ApplicationId;

/** An application was submitted; published inside the submission's transaction. */
public record ApplicationSubmitted(ApplicationId application) {}
