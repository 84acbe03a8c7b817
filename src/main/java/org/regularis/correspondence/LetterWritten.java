package org.regularis.correspondence;

import org.regularis.correspondence.letters.LetterKind;
import org.regularis.shared.ApplicationId;

/** A letter was written; published inside the writing's transaction. */
public record LetterWritten(ApplicationId application, LetterKind kind) {}
