package org.regularis.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.Stage;
import org.regularis.applications.Turn;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.House;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The supervisor's list behind every figure: cases by filter, paged by key, without names or documents. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class CaseList {

    /** Stands in a filter for nobody having the work. */
    public static final String NOBODY = "-";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final StaffDirectory staff;
    private final House house;

    CaseList(JdbcClient jdbc, Clock clock, CurrentUser currentUser, StaffDirectory staff, House house) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.staff = staff;
        this.house = house;
    }

    /** Most urgent first. */
    public List<Row> page(Filter filter, @Nullable Key after, int limit) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        if (after != null) {
            where += " and (f.clock_ends_at, f.application) > (:afterEnds, :afterId)";
            params.put("afterEnds", Timestamp.from(after.clockEndsAt()));
            params.put("afterId", after.application().value());
        }
        params.put("limit", limit);
        var rows = jdbc.sql("select " + CaseFiles.COLUMNS + ", w.id as item, w.task, w.assignee from case_file f"
                        + " left join lateral (select id, task, assignee from work_item"
                        + "   where application = f.application and state = 'OPEN' order by due, id limit 1) w on true"
                        + " where " + where + " order by f.clock_ends_at, f.application limit :limit")
                .params(params)
                .query((row, number) -> new Row(
                        CaseFiles.read(row),
                        Optional.ofNullable(row.getObject("item", UUID.class)).map(WorkItemId::new),
                        Optional.ofNullable(row.getString("task")).map(Task::valueOf),
                        Optional.ofNullable(row.getString("assignee"))))
                .list();
        return named(rows);
    }

    public int count(Filter filter) {
        var params = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from case_file f where " + where(filter, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Fixed pieces of SQL for the parts that are given; every value is a parameter. */
    private String where(Filter filter, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        parts.add("f.office in (:offices)");
        params.put("offices", Offices.of(currentUser.require()));
        params.put("now", Timestamp.from(clock.instant()));
        given(filter.office(), "office", "f.office = :office", parts, params);
        given(filter.programme(), "programme", "f.programme = :programme", parts, params);
        given(filter.stage() == null ? null : filter.stage().name(), "stage", "f.stage = :stage", parts, params);
        given(filter.turn() == null ? null : filter.turn().name(), "turn", "f.turn = :turn", parts, params);
        given(before(filter.minAgeDays()), "notAfter", "f.opened_at <= :notAfter", parts, params);
        given(before(filter.maxAgeDays()), "notBefore", "f.opened_at > :notBefore", parts, params);
        if (filter.open() != null) {
            parts.add(filter.open() ? "f.closed_at is null" : "f.closed_at is not null");
        }
        clockPart(filter.clock(), parts);
        workPart(filter, parts, params);
        if (filter.process() != null && filter.activity() != null) {
            parts.add("exists (select 1 from case_step s where s.application = f.application and s.left_at is null"
                    + " and s.process = :process and s.activity = :activity)");
            params.put("process", filter.process());
            params.put("activity", filter.activity());
        }
        daysPart(filter.openedOn(), "f.opened_at", "opened", parts, params);
        daysPart(filter.closedOn(), "f.closed_at", "closed", parts, params);
        given(filter.outcome(), "outcome", "f.outcome = :outcome", parts, params);
        return String.join(" and ", parts);
    }

    private static void given(
            @Nullable Object value, String name, String part, List<String> parts, Map<String, Object> params) {
        if (value != null) {
            parts.add(part);
            params.put(name, value);
        }
    }

    private @Nullable Timestamp before(@Nullable Integer days) {
        return days == null ? null : Timestamp.from(clock.instant().minus(days, ChronoUnit.DAYS));
    }

    private static void clockPart(@Nullable String state, List<String> parts) {
        switch (state == null ? "" : state) {
            case "overdue" -> parts.add("f.clock_stopped_at is null and f.clock_ends_at < :now");
            case "soon" -> parts.add(
                    "f.clock_stopped_at is null and f.clock_ends_at >= :now and f.clock_warning_at < :now");
            case "running" -> parts.add("f.clock_stopped_at is null");
            case "stopped" -> parts.add("f.clock_stopped_at is not null");
            case "escalated" -> parts.add("f.escalated_at is not null");
            default -> {}
        }
    }

    private void workPart(Filter filter, List<String> parts, Map<String, Object> params) {
        var work = new ArrayList<String>();
        if (filter.assignee() != null) {
            work.add(NOBODY.equals(filter.assignee()) ? "w.assignee is null" : "w.assignee = :assignee");
            params.put("assignee", filter.assignee());
        }
        switch (filter.work() == null ? "" : filter.work()) {
            case "overdue" -> work.add("w.due < :now");
            case "week" -> work.add("w.due >= :now and w.due < :weekEnds");
            default -> {}
        }
        if (!work.isEmpty()) {
            params.put("weekEnds", Timestamp.from(house.endOfWeek(clock.instant())));
            parts.add("exists (select 1 from work_item w where w.application = f.application and w.state = 'OPEN' and "
                    + String.join(" and ", work) + ")");
        }
    }

    /** One day, or the first and the last of several. */
    private void daysPart(
            @Nullable String days, String column, String name, List<String> parts, Map<String, Object> params) {
        if (days != null) {
            var firstAndLast = days.split("/", 2);
            var last = LocalDate.parse(firstAndLast[firstAndLast.length - 1]);
            parts.add(column + " >= :" + name + "From and " + column + " < :" + name + "To");
            params.put(name + "From", Timestamp.from(house.startOf(LocalDate.parse(firstAndLast[0]))));
            params.put(name + "To", Timestamp.from(house.startOf(last.plusDays(1))));
        }
    }

    private List<Row> named(List<Row> rows) {
        var names = staff.namesOf(rows.stream()
                .flatMap(row -> row.assigneeName().stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.by(names)).toList();
    }

    /**
     * What a figure counts, as its address says it; null parts do not narrow.
     *
     * @param office one of the supervisor's offices
     * @param open true for open cases, false for closed ones
     * @param minAgeDays cases opened at least this many days ago
     * @param maxAgeDays cases opened less than this many days ago
     * @param clock {@code overdue}, {@code soon} (within the warning period), {@code running}, {@code stopped},
     *     {@code escalated}
     * @param assignee who has the open work; {@code -} for nobody
     * @param work cases whose open work is {@code overdue} or due until the end of this {@code week}
     * @param process with {@code activity}: a step of a model in which the case stands
     * @param openedOn ISO day of the house's zone, or first and last with a slash between; {@code closedOn} likewise
     * @param outcome how a closed case ended
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
            @Nullable String work,
            @Nullable String process,
            @Nullable String activity,
            @Nullable String openedOn,
            @Nullable String closedOn,
            @Nullable String outcome) {}

    /** The open work item of the case, when there is one, and who has it. */
    public record Row(
            CaseFile file, Optional<WorkItemId> workItem, Optional<Task> task, Optional<String> assigneeName) {

        private Row by(Map<UserId, String> names) {
            return new Row(
                    file, workItem, task, assigneeName.map(id -> names.getOrDefault(new UserId(id), id)));
        }
    }

    /** Where the next page starts. */
    public record Key(Instant clockEndsAt, ApplicationId application) {}
}
