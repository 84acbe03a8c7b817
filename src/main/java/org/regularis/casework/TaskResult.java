package org.regularis.casework;

import java.util.List;
import org.regularis.applications.EvidenceRequest;
import org.regularis.decisions.FactSheet.Statement;

/** What an officer found at the end of a piece of work; each kind of work takes some of these. */
public sealed interface TaskResult {

    /**
     * Completeness check: admitted to processing.
     *
     * @param facts what the officer states
     */
    record Admit(List<Statement> facts) implements TaskResult {}

    /** Completeness check: the application cannot be admitted; goes to a second person like every refusal. */
    record RefuseAdmission(List<Statement> facts, List<String> reasonCodes, String explanation) implements TaskResult {}

    /** Completeness check, employment, examination: the applicant is asked for something. */
    record AskForEvidence(List<EvidenceRequest.Item> items, String note) implements TaskResult {}

    /** Missed deadline: the applicant gets the same time once more. */
    record GiveMoreTime() implements TaskResult {}

    /** Missed deadline: go on with what is on file. */
    record GoOnWithFile() implements TaskResult {}

    /** Contradiction, silence: what the officer holds to be true about the job, and go on. */
    record SettleEmployment(List<Statement> facts) implements TaskResult {}

    /** Contradiction, silence: write to the employer again. */
    record AskEmployerAgain() implements TaskResult {}

    /**
     * Examination: the officer proposes to grant.
     *
     * @param deviation why, although the rules say otherwise; blank when they say the same
     */
    record ProposeGrant(List<Statement> facts, String explanation, String deviation) implements TaskResult {}

    /** Examination: the officer proposes to refuse; the explanation says why, also where the rules say otherwise. */
    record ProposeRefusal(List<Statement> facts, List<String> reasonCodes, String explanation) implements TaskResult {}

    /** Examination: states facts and has the rules evaluated again; the work stays on the desk. */
    record StateFacts(List<Statement> facts) implements TaskResult {}

    /** Second person: agrees. */
    record Agree() implements TaskResult {}

    /** Second person: sends it back with a note. */
    record SendBack(String note) implements TaskResult {}

    /** First officer after the notice: keeps the refusal. */
    record UpholdRefusal(String explanation) implements TaskResult {}

    /** First officer after the notice: drops the refusal and examines anew. */
    record DropRefusal() implements TaskResult {}
}
