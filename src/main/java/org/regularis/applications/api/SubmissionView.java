package org.regularis.applications.api;

/** The answer to a submission, the same each time the same key is sent. */
record SubmissionView(String id, String reference, String status) {}
