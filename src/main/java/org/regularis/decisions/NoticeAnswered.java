package org.regularis.decisions;

import org.regularis.shared.ApplicationId;

/** An applicant has replied to a notice of intended refusal; published inside the reply's transaction. */
public record NoticeAnswered(ApplicationId application) {}
