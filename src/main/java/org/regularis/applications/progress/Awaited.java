package org.regularis.applications.progress;

/** What a case waits for, as the status page says it. */
public enum Awaited {
    NOTHING,
    COMPLETENESS_CHECK,
    EVIDENCE,
    EMPLOYER_ANSWER,
    REGISTER_ANSWER,
    EXAMINATION,
    SECOND_OPINION,
    REPLY_TO_NOTICE,
    DECISION
}
