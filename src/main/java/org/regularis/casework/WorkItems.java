package org.regularis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.regularis.applications.Stage;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single work items; lists are {@link WorkList} and {@link CaseList}. */
@Component
class WorkItems {

    static final String COLUMNS = """
            w.id, w.application, w.engine_task, w.task, w.office, w.role, w.assignee, w.excluded, w.opened_at, w.due,
            w.state, w.version, f.reference, f.calendar, f.stage, f.clock_ends_at""";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Desk> find(WorkItemId id) {
        return jdbc.sql("select " + COLUMNS + " from work_item w join case_file f using (application) where w.id = ?")
                .param(id.value())
                .query((row, number) -> new Desk(read(row), row.getString("engine_task"), row.getString("role")))
                .optional();
    }

    static WorkItem read(ResultSet row) throws SQLException {
        return new WorkItem(
                new WorkItemId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                new Reference(row.getString("reference")),
                Task.valueOf(row.getString("task")),
                new OfficeId(row.getString("office")),
                new CalendarId(row.getString("calendar")),
                Stage.valueOf(row.getString("stage")),
                Columns.optionalText(row, "assignee").map(UserId::new),
                Columns.optionalText(row, "excluded").map(UserId::new),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "due"),
                Columns.instant(row, "clock_ends_at"),
                WorkItem.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    /** An item with what only the desk needs: the engine's task and who may do it. */
    record Desk(WorkItem item, String engineTask, String role) {}
}
