package org.regularis.employers;

/** What became of an employer's attempt to see or answer a question. */
public sealed interface Answering {

    /** It waits for an answer. */
    record Open(EmployerQuestion question) implements Answering {}

    /** This very attempt has answered it. */
    record Accepted(EmployerQuestion question) implements Answering {}

    /** It was answered before, perhaps in another tab. */
    record AnsweredBefore(EmployerQuestion question) implements Answering {}

    /** Nobody answered in time, or the question is not asked any more. */
    record Closed() implements Answering {}
}
