package org.regularis.applications;

/** Where an application is, in the words that applicants and officers share. */
public enum Stage {
    DRAFT,
    COMPLETENESS_CHECK,
    EMPLOYER_VERIFICATION,
    EXAMINATION,
    SECOND_OPINION,
    NOTICE_OF_REFUSAL,
    DECIDED,
    WITHDRAWN
}
