package org.regularis.applications.progress;

/** Whose turn it is. */
public enum Turn {
    APPLICANT,
    EMPLOYER,
    OFFICE,
    NOBODY
}
