package org.regularis.applications;

import org.regularis.shared.ApplicationId;

/** An applicant has answered a request for evidence; published inside the answer's transaction. */
public record EvidenceAnswered(ApplicationId application) {}
