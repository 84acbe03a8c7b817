package org.regularis.persons;

import java.util.Optional;

/**
 * Two applications that may be one person's, side by side.
 *
 * @param sameAccount whether one account has filed both
 * @param answer in force; empty while the question is open
 */
public record PossibleDuplicate(FiledPerson filed, FiledPerson onFile, boolean sameAccount, Optional<Answer> answer) {

    public boolean isOpen() {
        return answer.isEmpty();
    }

    /** What an officer has seen of it, to be named with an answer. */
    public long seen() {
        return answer.map(Answer::number).orElse(0L);
    }
}
