package org.regularis.registers;

import java.time.Instant;
import java.util.List;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.RegisterQuestionId;

/**
 * One question to a register, and how it stands.
 *
 * @param sent the names of the fields that the register is sent
 * @param tryUntil when it is given up if no answer has come
 */
public record RegisterQuestion(
        RegisterQuestionId id,
        ApplicationId application,
        Register register,
        Purpose purpose,
        List<String> sent,
        Asker asker,
        Instant askedAt,
        Instant tryUntil,
        Standing standing) {

    public boolean isWaiting() {
        return standing instanceof Standing.Waiting || standing instanceof Standing.Silent;
    }

    /** How a question stands. */
    public sealed interface Standing {

        /** The register will be asked soon, or is being asked. */
        record Waiting() implements Standing {}

        /** The register does not answer as it should, and will be asked again. */
        record Silent(Failure failure, Instant since, Instant nextTryAt) implements Standing {}

        record Answered(RegisterAnswer answer) implements Standing {}

        /** No answer came in time; somebody may ask again. */
        record GivenUp(Instant at) implements Standing {}

        /** There was no reason any more to ask. */
        record Dropped(Instant at) implements Standing {}
    }
}
