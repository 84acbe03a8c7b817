package org.regularis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.regularis.applications.progress.Stage;
import org.regularis.casework.figures.CaseList;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps single work items; lists are {@link WorkList} and {@link CaseList}. */
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

    /** Holds the row until the transaction ends. */
    void lock(WorkItemId id) {
        jdbc.sql("select 1 from work_item where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /** The case of an open item of this kind that the officer has in hand; nobody else gets it until the transaction ends. */
    Optional<ApplicationId> lockInHand(WorkItemId id, Person officer, Predicate<Task> kind) {
        lock(id);
        return find(id).map(Desk::item)
                .filter(item -> item.state() == WorkItem.State.OPEN && kind.test(item.task()))
                .filter(item -> item.assignee().equals(Optional.of(officer.id())) && officer.worksFor(item.office()))
                .map(WorkItem::application);
    }

    /** @return whether nobody has it, and this officer may */
    boolean claim(WorkItemId id, Person officer, Instant now) {
        return jdbc.sql("""
                update work_item set assignee = :me, claimed_at = :now, version = version + 1
                where id = :id and state = 'OPEN' and assignee is null and office in (:offices) and role in (:roles)
                  and excluded is distinct from :me""")
                        .param("me", officer.id().value())
                        .param("now", Columns.timestamp(now))
                        .param("id", id.value())
                        .param("offices", Offices.of(officer))
                        .param("roles", WorkList.doableRoles(officer))
                        .update()
                == 1;
    }

    /** The most urgent that nobody has and this officer may have; two at once take two. */
    Optional<WorkItemId> claimNext(Person officer, Instant now) {
        return jdbc.sql("""
                update work_item set assignee = :me, claimed_at = :now, version = version + 1
                where id = (select id from work_item
                            where state = 'OPEN' and assignee is null and office in (:offices) and role in (:roles)
                              and excluded is distinct from :me
                            order by due, id limit 1 for update skip locked)
                returning id""")
                .param("me", officer.id().value())
                .param("now", Columns.timestamp(now))
                .param("offices", Offices.of(officer))
                .param("roles", WorkList.doableRoles(officer))
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new);
    }

    /** @return whether it was this officer's */
    boolean release(WorkItemId id, UserId officer) {
        return jdbc.sql("""
                update work_item set assignee = null, claimed_at = null, version = version + 1
                where id = ? and state = 'OPEN' and assignee = ?""").params(id.value(), officer.value()).update() == 1;
    }

    void assign(WorkItemId id, UserId officer, Instant now) {
        jdbc.sql("update work_item set assignee = :officer, claimed_at = :now, version = version + 1 where id = :id")
                .param("officer", officer.value())
                .param("now", Columns.timestamp(now))
                .param("id", id.value())
                .update();
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
