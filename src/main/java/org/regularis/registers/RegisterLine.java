package org.regularis.registers;

import java.util.List;
import java.util.Set;
import org.regularis.shared.RegisterQuestionId;

/** How registers are reached. Nobody holds a transaction while one is asked. */
public interface RegisterLine {

    /** The registers that exist here. */
    Set<Register> registers();

    /** Asks once and waits no longer than the limits; the same question may come twice and is the same then. */
    Reply ask(RegisterQuestionId question, Purpose purpose, Enquiry enquiry);

    /** What came of asking. */
    sealed interface Reply {

        record Answered(RegisterAnswer.Result result, String reference, List<Finding> findings) implements Reply {

            public Answered {
                if (reference.isBlank() || reference.length() > Finding.LONGEST) {
                    throw new IllegalArgumentException("No reference number");
                }
                if (result == RegisterAnswer.Result.HIT && findings.isEmpty()
                        || result == RegisterAnswer.Result.UNKNOWN && !findings.isEmpty()) {
                    throw new IllegalArgumentException("The findings do not fit the result");
                }
            }
        }

        record Failed(Failure failure) implements Reply {}
    }
}
