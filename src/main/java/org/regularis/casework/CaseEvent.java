package org.regularis.casework;

import java.util.Optional;
import org.regularis.shared.UserId;

/**
 * Something that happens to a case; {@link CaseEventKind} makes it.
 *
 * @param by the officer who did it; empty when the process, the applicant or the employer did
 * @param detail what belongs to it, of the sort that its kind says; never personal data
 */
public record CaseEvent(CaseEventKind kind, Optional<UserId> by, Optional<String> detail) {

    public static CaseEvent of(CaseEventKind kind) {
        return kind.plain();
    }

    public CaseEvent by(UserId officer) {
        return new CaseEvent(kind, Optional.of(officer), detail);
    }
}
