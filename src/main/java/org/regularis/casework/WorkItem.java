package org.regularis.casework;

import java.time.Instant;
import java.util.Optional;
import org.regularis.applications.progress.Stage;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;

/**
 * One piece of work as lists show it; read from our own table, which the process keeps.
 *
 * @param calendar by whose working days its case is counted
 * @param assignee who has it; empty while nobody does
 * @param due by when it should be done
 * @param version goes up with each change; completing names the version that was seen
 */
public record WorkItem(
        WorkItemId id,
        ApplicationId application,
        Reference reference,
        Task task,
        OfficeId office,
        CalendarId calendar,
        Stage stage,
        Optional<UserId> assignee,
        Optional<UserId> excluded,
        Instant openedAt,
        Instant due,
        Instant clockEndsAt,
        State state,
        int version) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }
}
