package org.regularis.applications;

/** Whose turn it is. */
public enum Turn { APPLICANT, EMPLOYER, OFFICE, NOBODY }
