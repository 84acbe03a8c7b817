package org.regularis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.Stage;
import org.regularis.applications.Turn;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The supervisor's list behind every figure: cases by filter, paged by key, without names or documents. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class CaseList {

    /**
     * What a figure counts, as its address says it; null parts do not narrow.
     *
     * @param office one of the supervisor's offices
     * @param open true for open cases, false for closed ones
     * @param minAgeDays cases opened at least this many days ago
     * @param maxAgeDays cases opened less than this many days ago
     * @param clock {@code overdue}, {@code soon} (within the warning period), {@code running}, {@code stopped}
     * @param assignee who has the open work; {@code -} for nobody
     * @param process with {@code activity}: a step of a model in which the case stands
     * @param openedOn ISO day of the house's zone; {@code closedOn} likewise
     */
    public record Filter(
            @Nullable String office,
            @Nullable String programme,
            @Nullable Boolean open,
            @Nullable Stage stage,
            @Nullable Turn turn,
            @Nullable Integer minAgeDays,
            @Nullable Integer maxAgeDays,
            @Nullable String clock,
            @Nullable String assignee,
            @Nullable String process,
            @Nullable String activity,
            @Nullable String openedOn,
            @Nullable String closedOn) {}

    /** The open work item of the case, when there is one, and who has it. */
    public record Row(CaseFile file, Optional<WorkItemId> workItem, Optional<Task> task, Optional<String> assigneeName) {}

    /** Where the next page starts. */
    public record Key(Instant clockEndsAt, ApplicationId application) {}

    public List<Row> page(Filter filter, @Nullable Key after, int limit) {
        throw new UnsupportedOperationException();
    }

    public int count(Filter filter) {
        throw new UnsupportedOperationException();
    }
}
