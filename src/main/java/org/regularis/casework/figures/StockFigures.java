package org.regularis.casework.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regularis.casework.figures.CaseFilter.ClockState;
import org.regularis.identity.Roles;
import org.regularis.shared.Columns;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What is open now: by stage and age, and how the statutory clocks stand. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class StockFigures {

    private final ScopedQueries queries;
    private final Clock clock;

    StockFigures(ScopedQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The moment that the figures speak of. */
    public Instant asOf() {
        return clock.instant();
    }

    /** Open cases by stage, stages by name; stages without open cases are left out. */
    public List<StageAges> ages(Scope scope) {
        var statement = queries.ask("""
                select f.stage, case when f.opened_at > :before1 then 0 when f.opened_at > :before2 then 1
                        when f.opened_at > :before3 then 2 when f.opened_at > :before4 then 3 else 4 end as bucket,
                    count(*) as cases
                from case_file f where f.closed_at is null and""" + ScopedQueries.IN_SCOPE + "group by 1, 2 order by 1", scope);
        for (var bucket : AgeBucket.values()) {
            statement = statement.param("before" + bucket.ordinal(), Columns.timestamp(daysAgo(bucket.fromDays())));
        }
        var stages = new LinkedHashMap<String, Map<AgeBucket, Integer>>();
        statement
                .query((row, number) -> new Counted(
                        row.getString("stage"), AgeBucket.values()[row.getInt("bucket")], row.getInt("cases")))
                .list()
                .forEach(counted -> stages.computeIfAbsent(counted.stage(), stage -> new EnumMap<>(AgeBucket.class))
                        .put(counted.bucket(), counted.cases()));
        return stages.entrySet().stream()
                .map(stage -> new StageAges(stage.getKey(), stage.getValue()))
                .toList();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** How the clocks of the open cases stand. */
    public Clocks clocks(Scope scope) {
        return queries.ask(
                        """
                select count(*) as open, count(*) filter (where %s) as overdue, count(*) filter (where %s) as soon,
                    count(*) filter (where %s) as stopped, count(*) filter (where %s) as escalated
                from case_file f where f.closed_at is null and""".formatted(
                                                DueConditions.of(ClockState.OVERDUE),
                                                DueConditions.of(ClockState.SOON),
                                                DueConditions.of(ClockState.STOPPED),
                                                DueConditions.of(ClockState.ESCALATED))
                                + ScopedQueries.IN_SCOPE,
                        scope)
                .query((row, number) -> new Clocks(
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("soon"),
                        row.getInt("stopped"),
                        row.getInt("escalated")))
                .single();
    }

    private record Counted(String stage, AgeBucket bucket, int cases) {}

    /** The open cases of one stage, by age. */
    public record StageAges(String stage, Map<AgeBucket, Integer> cases) {

        public int in(AgeBucket bucket) {
            return cases.getOrDefault(bucket, 0);
        }

        public int total() {
            return Arrays.stream(AgeBucket.values()).mapToInt(this::in).sum();
        }
    }

    /**
     * Open cases by their statutory clock.
     *
     * @param overdue the clock has run out
     * @param soon within the warning period
     * @param stopped the clock stands still because it is the applicant's turn
     * @param escalated the supervisor was told
     */
    public record Clocks(int open, int overdue, int soon, int stopped, int escalated) {}
}
