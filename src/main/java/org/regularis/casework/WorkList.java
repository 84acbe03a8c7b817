package org.regularis.casework;

import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFiles;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The officer's work list, read from indexed tables and paged by key. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class WorkList {

    static final String OFFICERS = "hasAnyRole('" + Roles.CASE_OFFICER + "', '" + Roles.SENIOR_OFFICER + "', '"
            + Roles.PROTECTION_OFFICER + "')";

    public enum Tab {
        MINE,
        UNASSIGNED,
        OFFICE,
        DONE
    }

    /** Where the next page starts: after this due date ({@code DONE}: the time it was done) and id. */
    public record Key(Instant due, WorkItemId id) {}

    /** One row: the item, the name of the person it is about, who has it, and when it was done. */
    public record Row(WorkItem item, String applicantName, Optional<String> assigneeName, Optional<Instant> doneAt) {}

    private static final String FROM = " from work_item w join case_file f using (application) where ";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final CaseAccess access;
    private final ApplicationFiles applications;
    private final StaffDirectory staff;

    WorkList(
            JdbcClient jdbc,
            CurrentUser currentUser,
            CaseAccess access,
            ApplicationFiles applications,
            StaffDirectory staff) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.access = access;
        this.applications = applications;
        this.staff = staff;
    }

    /** At most {@code limit} rows, most urgent first ({@code DONE}: newest first); only what this officer may do or see. */
    public List<Row> page(Tab tab, @Nullable Task task, @Nullable Key after, int limit) {
        var order = tab == Tab.DONE ? "w.done_at desc, w.id desc" : "w.due, w.id";
        var key =
                tab == Tab.DONE ? "(w.done_at, w.id) < (:afterDue, :afterId)" : "(w.due, w.id) > (:afterDue, :afterId)";
        var query = new StringBuilder("select ")
                .append(WorkItems.COLUMNS)
                .append(", w.done_at")
                .append(FROM)
                .append(condition(tab));
        query.append(task == null ? "" : " and w.task = :task").append(after == null ? "" : " and " + key);
        var items = bind(jdbc.sql(query + " order by " + order + " limit :limit"))
                .param("task", task == null ? null : task.name(), Types.VARCHAR)
                .param("afterDue", after == null ? null : Columns.timestamp(after.due()), Types.TIMESTAMP)
                .param("afterId", after == null ? null : after.id().value(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new Listed(WorkItems.read(row), Columns.optionalInstant(row, "done_at")))
                .list();
        return rows(items);
    }

    /** How many there are in each tab, counted up to 1,000. */
    public Map<Tab, Integer> counts() {
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var tab : Tab.values()) {
            var sql = "select count(*) from (select 1" + FROM + condition(tab) + " limit 1000) capped";
            counts.put(tab, bind(jdbc.sql(sql)).query(Integer.class).single());
        }
        return counts;
    }

    /** The open items of one case, for whoever may see the case. */
    public List<WorkItem> openOf(ApplicationId application) {
        access.check(application);
        return jdbc.sql("select " + WorkItems.COLUMNS + FROM
                        + "w.application = ? and w.state = 'OPEN' order by w.due, w.id")
                .param(application.value())
                .query((row, number) -> WorkItems.read(row))
                .list();
    }

    private static String condition(Tab tab) {
        return switch (tab) {
            case MINE -> "w.state = 'OPEN' and w.assignee = :me and w.office in (:offices)";
            case UNASSIGNED ->
                "w.state = 'OPEN' and w.assignee is null and w.office in (:offices)"
                        + " and w.role in (:roles) and w.excluded is distinct from :me";
            case OFFICE -> "w.state = 'OPEN' and w.office in (:offices)";
            case DONE -> "w.state = 'DONE' and w.done_by = :me and w.office in (:offices)";
        };
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        var me = currentUser.require();
        return statement
                .param("me", me.id().value())
                .param("offices", Offices.of(me))
                .param("roles", doableRoles(me));
    }

    static List<String> doableRoles(Person person) {
        return doableRoles(person.roles());
    }

    /** Whose work somebody may do who has these roles; senior officers also do that of case officers. */
    static List<String> doableRoles(Set<String> roles) {
        return Stream.of(Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROTECTION_OFFICER)
                .filter(role ->
                        roles.contains(role) || role.equals(Roles.CASE_OFFICER) && roles.contains(Roles.SENIOR_OFFICER))
                .toList();
    }

    private List<Row> rows(List<Listed> listed) {
        var applicants = applications.applicantNames(
                listed.stream().map(one -> one.item().application()).collect(Collectors.toSet()));
        var assignees = staff.namesOf(
                listed.stream().flatMap(one -> one.item().assignee().stream()).collect(Collectors.toSet()));
        return listed.stream()
                .map(one -> new Row(
                        one.item(),
                        applicants.getOrDefault(one.item().application(), ""),
                        one.item().assignee().map(id -> assignees.getOrDefault(id, id.value())),
                        one.doneAt()))
                .toList();
    }

    private record Listed(WorkItem item, Optional<Instant> doneAt) {}
}
