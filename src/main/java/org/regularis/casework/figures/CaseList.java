package org.regularis.casework.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.CaseFile;
import org.regularis.casework.CaseFileRows;
import org.regularis.casework.Offices;
import org.regularis.casework.Task;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The supervisor's list behind every figure: cases by filter, paged by key, without names or documents. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class CaseList {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final StaffDirectory staff;
    private final InstallationSettings installation;

    CaseList(
            JdbcClient jdbc,
            Clock clock,
            CurrentUser currentUser,
            StaffDirectory staff,
            InstallationSettings installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.staff = staff;
        this.installation = installation;
    }

    /** Most urgent first. */
    public List<Row> page(CaseFilter filter, @Nullable Key after, int limit) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        if (after != null) {
            where += " and (f.clock_ends_at, f.application) > (:afterEnds, :afterId)";
            params.put("afterEnds", Columns.timestamp(after.clockEndsAt()));
            params.put("afterId", after.application().value());
        }
        params.put("limit", limit);
        var rows = jdbc.sql("select " + CaseFileRows.COLUMNS + ", w.id as item, w.task, w.assignee from case_file f"
                        + " left join lateral (select id, task, assignee from work_item"
                        + "   where application = f.application and state = 'OPEN' order by due, id limit 1) w on true"
                        + " where " + where + " order by f.clock_ends_at, f.application limit :limit")
                .params(params)
                .query((row, number) -> new Row(
                        CaseFileRows.read(row),
                        Optional.ofNullable(row.getObject("item", UUID.class)).map(WorkItemId::new),
                        Columns.optionalText(row, "task").map(Task::valueOf),
                        Columns.optionalText(row, "assignee")))
                .list();
        return named(rows);
    }

    public int count(CaseFilter filter) {
        var params = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from case_file f where " + where(filter, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Fixed pieces of SQL for the parts that are given; every value is a parameter. */
    private String where(CaseFilter filter, Map<String, Object> params) {
        var conditions = new Conditions(params);
        conditions.add("f.office in (:offices)", "offices", Offices.of(currentUser.require()));
        params.put("now", Columns.timestamp(clock.instant()));
        filter.origin().office().ifPresent(it -> conditions.add("f.office = :office", "office", it.value()));
        filter.origin()
                .programme()
                .ifPresent(it -> conditions.add("f.programme = :programme", "programme", it.value()));
        standing(filter.standing(), conditions);
        time(filter.time(), conditions);
        work(filter.work(), conditions);
        return conditions.all();
    }

    private static void standing(CaseFilter.Standing standing, Conditions conditions) {
        standing.open().ifPresent(open -> conditions.add(open ? "f.closed_at is null" : "f.closed_at is not null"));
        standing.stage().ifPresent(it -> conditions.add("f.stage = :stage", "stage", it.name()));
        standing.turn().ifPresent(it -> conditions.add("f.turn = :turn", "turn", it.name()));
        standing.outcome().ifPresent(it -> conditions.add("f.outcome = :outcome", "outcome", it.name()));
        standing.step().ifPresent(step -> {
            conditions.add(
                    "exists (select 1 from case_step s where s.application = f.application"
                            + " and s.left_at is null and s.process = :process and s.activity = :activity)",
                    "process",
                    step.process());
            conditions.params().put("activity", step.activity());
        });
    }

    private void time(CaseFilter.Time time, Conditions conditions) {
        time.minAgeDays().ifPresent(it -> conditions.add("f.opened_at <= :notAfter", "notAfter", before(it)));
        time.maxAgeDays().ifPresent(it -> conditions.add("f.opened_at > :notBefore", "notBefore", before(it)));
        time.clock().map(DueConditions::of).ifPresent(conditions::add);
        time.opened().ifPresent(days -> between(days, "f.opened_at", "opened", conditions));
        time.closed().ifPresent(days -> between(days, "f.closed_at", "closed", conditions));
    }

    private Timestamp before(int days) {
        return Columns.timestamp(clock.instant().minus(days, ChronoUnit.DAYS));
    }

    private void between(CaseFilter.Days days, String column, String name, Conditions conditions) {
        conditions.add(
                column + " >= :" + name + "From", name + "From", Columns.timestamp(installation.startOf(days.first())));
        conditions.add(
                column + " < :" + name + "To",
                name + "To",
                Columns.timestamp(installation.startOf(days.last().plusDays(1))));
    }

    private void work(CaseFilter.Work work, Conditions conditions) {
        var open = new Conditions(conditions.params());
        work.assignee().ifPresent(assignee -> {
            switch (assignee) {
                case CaseFilter.Assignee.Nobody() -> open.add("w.assignee is null");
                case CaseFilter.Assignee.Officer(var id) -> open.add("w.assignee = :assignee", "assignee", id.value());
            }
        });
        work.due().ifPresent(due -> {
            open.add(DueConditions.of(due), "weekEnds", Columns.timestamp(installation.endOfWeek(clock.instant())));
        });
        if (!open.isEmpty()) {
            conditions.add("exists (select 1 from work_item w where w.application = f.application"
                    + " and w.state = 'OPEN' and " + open.all() + ")");
        }
    }

    private List<Row> named(List<Row> rows) {
        var names = staff.namesOf(rows.stream()
                .flatMap(row -> row.assigneeName().stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.by(names)).toList();
    }

    /** Pieces of SQL that all must hold, and the values that they name. */
    private record Conditions(List<String> parts, Map<String, Object> params) {

        Conditions(Map<String, Object> params) {
            this(new ArrayList<>(), params);
        }

        void add(String part) {
            parts.add(part);
        }

        void add(String part, String name, Object value) {
            parts.add(part);
            params.put(name, value);
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        String all() {
            return String.join(" and ", parts);
        }
    }

    /** The open work item of the case, when there is one, and who has it. */
    public record Row(
            CaseFile file, Optional<WorkItemId> workItem, Optional<Task> task, Optional<String> assigneeName) {

        private Row by(Map<UserId, String> names) {
            return new Row(file, workItem, task, assigneeName.map(id -> names.getOrDefault(new UserId(id), id)));
        }
    }

    /** Where the next page starts. */
    public record Key(Instant clockEndsAt, ApplicationId application) {}
}
