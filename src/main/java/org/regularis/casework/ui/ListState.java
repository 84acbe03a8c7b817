package org.regularis.casework.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList;
import org.regularis.shared.WorkItemId;

/**
 * What the address of the work list says, so that coming back from a case lands on the same row.
 *
 * @param task the kind of work to show; all kinds when there is none
 * @param row the row that was chosen
 */
public record ListState(
        WorkList.Tab tab, @Nullable Task task, @Nullable WorkItemId row) {

    public static final ListState FIRST = new ListState(WorkList.Tab.MINE, null, null);

    /** Reads an address; what nobody understands is as if it were not there. */
    public static ListState of(QueryParameters query) {
        return new ListState(
                query.getSingleParameter("list").flatMap(ListState::tab).orElse(FIRST.tab()),
                query.getSingleParameter("task").flatMap(ListState::task).orElse(null),
                query.getSingleParameter("row").flatMap(ListState::row).orElse(null));
    }

    public QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("list", Labels.code(tab));
        if (task != null) {
            parameters.put("task", Labels.code(task));
        }
        if (row != null) {
            parameters.put("row", row.toString());
        }
        return QueryParameters.simple(parameters);
    }

    public ListState with(WorkList.Tab other) {
        return new ListState(other, task, null);
    }

    public ListState with(@Nullable Task other) {
        return new ListState(tab, other, null);
    }

    public ListState at(WorkItemId item) {
        return new ListState(tab, task, item);
    }

    private static Optional<WorkList.Tab> tab(String text) {
        return Arrays.stream(WorkList.Tab.values())
                .filter(tab -> Labels.code(tab).equals(text))
                .findFirst();
    }

    private static Optional<Task> task(String text) {
        return Arrays.stream(Task.values())
                .filter(task -> Labels.code(task).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<WorkItemId> row(String text) {
        try {
            return Optional.of(new WorkItemId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
