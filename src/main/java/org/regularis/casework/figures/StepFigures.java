package org.regularis.casework.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.Offices;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** How many cases stand at each step of a process, and how long steps take; from our own record of positions. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class StepFigures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;

    StepFigures(JdbcClient jdbc, Clock clock, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    /**
     * The steps where a case stands or from which one went on in the period, in the supervisor's offices.
     *
     * @param office one of the supervisor's offices; all of them when there is none
     * @param days how far back finished steps are looked at
     */
    public List<Step> steps(String process, @Nullable String office, @Nullable String programme, int days) {
        var now = clock.instant();
        return jdbc.sql("""
                        with standing as (
                            select s.activity, count(distinct s.application) as cases, percentile_cont(0.5) within group
                                (order by extract(epoch from cast(:now as timestamptz) - s.entered_at)) as waiting
                            from case_step s join case_file f using (application)
                            where s.process = :process and s.left_at is null and f.office in (:offices)
                              and (cast(:office as text) is null or f.office = :office)
                              and (cast(:programme as text) is null or f.programme = :programme)
                            group by s.activity),
                        gone as (
                            select s.activity, count(*) as passed, percentile_cont(array[0.5, 0.85]) within group
                                (order by extract(epoch from s.left_at - s.entered_at)) as took
                            from case_step s join case_file f using (application)
                            where s.process = :process and s.left_at >= :since and f.office in (:offices)
                              and (cast(:office as text) is null or f.office = :office)
                              and (cast(:programme as text) is null or f.programme = :programme)
                            group by s.activity)
                        select activity, coalesce(cases, 0) as cases, waiting, coalesce(passed, 0) as passed,
                            took[1] as median, took[2] as most
                        from standing full join gone using (activity) order by activity""")
                .param("now", Columns.timestamp(now))
                .param("since", Columns.timestamp(since(now, days)))
                .param("process", process)
                .param("offices", Offices.of(currentUser.require()))
                .param("office", office, Types.VARCHAR)
                .param("programme", programme, Types.VARCHAR)
                .query(StepFigures::read)
                .list();
    }

    private static Instant since(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("activity"),
                row.getInt("cases"),
                seconds(row, "waiting"),
                row.getInt("passed"),
                seconds(row, "median"),
                seconds(row, "most"));
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(seconds)));
    }

    /**
     * One step of the process.
     *
     * @param cases that stand here now
     * @param waiting median of how long these have stood here
     * @param passed how often the step was finished in the period
     * @param median how long a finished step took
     * @param most within this time 85 of 100 finished steps were done
     */
    public record Step(
            String activity,
            int cases,
            Optional<Duration> waiting,
            int passed,
            Optional<Duration> median,
            Optional<Duration> most) {}
}
