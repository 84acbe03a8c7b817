package org.regularis.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;

/**
 * What the people in one invented case are like: how long they take and what they do when it is their turn.
 *
 * @param pace how slow the office is with it; 1 is usual
 */
record InventedCase(
        ApplicationId id,
        Person person,
        Applicant applicant,
        OfficerFindings findings,
        double pace,
        RandomGenerator random) {

    /** How long a piece of work lies until an officer has done it. */
    Duration officersDelay() {
        return Duration.ofMinutes((long) (pace * (120 + random.nextInt(60 * 24 * 6))));
    }

    /** When somebody outside answers; empty when they never do. */
    Optional<Duration> answersAfter(Turn turn) {
        int never = turn == Turn.EMPLOYER ? 25 : 20;
        return random.nextInt(100) < never
                ? Optional.empty()
                : Optional.of(Duration.ofHours(10 + random.nextInt(24 * 9)));
    }

    boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }

    TaskResult workOn(Task task, boolean first) {
        return switch (task) {
            case CHECK_COMPLETENESS -> check(first);
            case DECIDE_ON_MISSED_DEADLINE ->
                likely(50) ? new TaskResult.GiveMoreTime() : new TaskResult.GoOnWithFile();
            case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE ->
                likely(80)
                        ? new TaskResult.SettleEmployment(findings.confirmedOtherwise())
                        : askFor("employment", "other-evidence-of-work");
            case EXAMINE_APPLICATION -> examine(first);
            case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL ->
                likely(90)
                        ? new TaskResult.Agree()
                        : new TaskResult.SendBack("Please look at the papers about the stay once more.");
            case RECONSIDER_REFUSAL ->
                likely(70)
                        ? new TaskResult.UpholdRefusal("The reply does not change what the papers show.")
                        : new TaskResult.DropRefusal();
        };
    }

    private TaskResult check(boolean first) {
        if (first && likely(22)) {
            return askFor("presence", "does-not-prove");
        }
        return first && likely(5)
                ? new TaskResult.RefuseAdmission(
                        findings.otherProcedure(), List.of("R35"), "Another permit is being decided for you.")
                : new TaskResult.Admit(Stream.concat(findings.nothingAgainst().stream(), findings.papersSeen().stream())
                        .toList());
    }

    private TaskResult examine(boolean first) {
        if (first && likely(8)) {
            return askFor("record-certificate", "missing");
        }
        return likely(82)
                ? new TaskResult.ProposeGrant(List.of(), "Identity, stay and work are shown.", "")
                : new TaskResult.ProposeRefusal(
                        findings.seriousCrime(), List.of("R20"), "The court record shows a serious crime.");
    }

    private static TaskResult askFor(String kind, String why) {
        return new TaskResult.AskForEvidence(
                List.of(new EvidenceRequest.Item(kind, why)),
                "A letter, a bill or a ticket with your name and a date is enough.");
    }
}
