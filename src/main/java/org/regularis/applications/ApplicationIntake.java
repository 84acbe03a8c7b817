package org.regularis.applications;

import java.util.List;
import java.util.Map;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Component;

/** What an applicant does with an application: start, save, submit, withdraw. */
@Component
public class ApplicationIntake {

    public ApplicationId start(ProgrammeId programme, Language language) {
        throw new UnsupportedOperationException();
    }

    /** Saves what was typed, valid or not; keys that are not given stay as they were. */
    public void save(ApplicationId id, Map<String, String> answers) {
        throw new UnsupportedOperationException();
    }

    /** Submits once: a repeated key gives the first answer again. */
    public Submission submit(ApplicationId id, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** What became of a submission. */
    public sealed interface Submission {

        record Submitted(Reference reference) implements Submission {}

        record Incomplete(List<FieldProblem> problems) implements Submission {}

        /** It was submitted before, under another key. */
        record AlreadySubmitted(Reference reference) implements Submission {}

        /** The window of the programme is closed. */
        record WindowClosed() implements Submission {}
    }

    /** One thing to put right; the words are in the bundle under {@code messageKey}. */
    public record FieldProblem(String field, String messageKey) {}
}
