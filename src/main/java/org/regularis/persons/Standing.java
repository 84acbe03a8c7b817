package org.regularis.persons;

import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;

/** How it stands with the question whether the person of an application is on file already. */
public sealed interface Standing {

    /** @param others on file, about whom nobody has answered yet */
    record Open(List<ApplicationId> others) implements Standing {}

    /** @param answers that say so, oldest first; never empty */
    record SamePerson(List<Answer> answers) implements Standing {}

    /** @param last of the answers that others are other people; empty when there was nothing to ask */
    record NothingOpen(Optional<Answer> last) implements Standing {}
}
