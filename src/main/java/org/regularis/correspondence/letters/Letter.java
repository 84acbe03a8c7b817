package org.regularis.correspondence.letters;

import java.time.Instant;
import org.regularis.shared.LetterId;

/** A letter as it lies in the archive. */
public record Letter(LetterId id, LetterKind kind, Instant writtenAt, Text text, boolean isRead) {}
