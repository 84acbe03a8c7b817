package org.regularis.employers;

import java.util.Map;
import java.util.Optional;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;

/**
 * What an employer answers, complete and signed.
 *
 * @param answers may leave out statements only when the employer says that the worker does not work there
 * @param remark may be empty
 * @param registration as the employer wrote it, right or not
 */
public record EmployerReply(
        Map<Subject, Reply> answers,
        String remark,
        Verification.Signature signature,
        Optional<Registration> registration) {

    public EmployerReply {
        answers = Map.copyOf(answers);
        if (signature.name().isBlank() || signature.position().isBlank()) {
            throw new IllegalArgumentException("Nobody has signed");
        }
    }

    /** A reply without a registration number. */
    public EmployerReply(Map<Subject, Reply> answers, String remark, Verification.Signature signature) {
        this(answers, remark, signature, Optional.empty());
    }

    /** The answer to one statement, with the right value when the claimed one is wrong. */
    public record Reply(Answer answer, Optional<String> amended) {

        public Reply {
            if (amended.isPresent() != (answer == Answer.AMENDED)) {
                throw new IllegalArgumentException("An amendment has a right value, nothing else has");
            }
        }
    }

    public EmployerAnswered.Outcome outcome() {
        if (has(Answer.DENIED)) {
            return EmployerAnswered.Outcome.DENIED;
        }
        return has(Answer.AMENDED) ? EmployerAnswered.Outcome.AMENDED : EmployerAnswered.Outcome.CONFIRMED;
    }

    boolean covers(Verification verification) {
        return deniesTheJob()
                || verification.statements().stream().allMatch(statement -> answers.containsKey(statement.subject()));
    }

    private boolean deniesTheJob() {
        Reply job = answers.get(Subject.WORKS_HERE);
        return job != null && job.answer() == Answer.DENIED;
    }

    private boolean has(Answer answer) {
        return answers.values().stream().anyMatch(reply -> reply.answer() == answer);
    }
}
