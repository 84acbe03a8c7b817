package org.regularis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The officer's work list, read from indexed tables and paged by key. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class WorkList {

    static final String OFFICERS = "hasAnyRole('" + Roles.CASE_OFFICER + "', '" + Roles.SENIOR_OFFICER + "')";

    public enum Tab { MINE, UNASSIGNED, OFFICE, DONE }

    /** Where the next page starts: after this due date and id. */
    public record Key(Instant due, WorkItemId id) {}

    /** One row: the item and the name of the person it is about. */
    public record Row(WorkItem item, String applicantName, Optional<String> assigneeName) {}

    /** At most {@code limit} rows, most urgent first ({@code DONE}: newest first); only what this officer may do or see. */
    public List<Row> page(Tab tab, @Nullable Task task, @Nullable Key after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many there are in each tab, counted up to 1,000. */
    public Map<Tab, Integer> counts() {
        throw new UnsupportedOperationException();
    }

    /** The open items of one case, for whoever may see the case. */
    public List<WorkItem> openOf(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
