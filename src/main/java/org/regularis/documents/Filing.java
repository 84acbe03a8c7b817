package org.regularis.documents;

import org.regularis.documents.files.FileFlaw;
import org.regularis.shared.DocumentId;

/** What became of an upload. */
public sealed interface Filing {

    record Filed(DocumentId id) implements Filing {}

    record Refused(Problem problem) implements Filing {}

    /**
     * Why a file cannot be taken; each has a sentence of its own under {@code documents.problem.<name>}, which
     * names the limits of {@link DocumentSettings#limits()}.
     */
    enum Problem {
        EMPTY,
        TOO_LARGE,
        WRONG_TYPE,
        TYPE_MISMATCH,
        PASSWORD_PROTECTED,
        UNREADABLE,
        TOO_MANY,
        ALREADY_FILED;

        static Problem of(FileFlaw flaw) {
            return switch (flaw) {
                case EMPTY -> EMPTY;
                case TOO_LARGE -> TOO_LARGE;
                case WRONG_TYPE -> WRONG_TYPE;
                case TYPE_MISMATCH -> TYPE_MISMATCH;
                case PASSWORD_PROTECTED -> PASSWORD_PROTECTED;
                case UNREADABLE -> UNREADABLE;
            };
        }
    }
}
