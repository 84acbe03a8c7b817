package org.regularis.casework.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.identity.Roles;
import org.regularis.shared.Columns;
import org.regularis.shared.InstallationSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What comes in and what goes out, day by day, and how long it took. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class FlowFigures {

    private static final int DRAWN = 2_000;

    private final ScopedQueries queries;
    private final Clock clock;
    private final InstallationSettings installation;

    FlowFigures(ScopedQueries queries, Clock clock, InstallationSettings installation) {
        this.queries = queries;
        this.clock = clock;
        this.installation = installation;
    }

    /** The period of so many days that ends today. */
    public Period period(int days) {
        var today = installation.dayOf(clock.instant());
        return new Period(today.minusDays(days - 1L), today);
    }

    /** Received, closed and left over at the end of each day of the period, oldest day first. */
    public List<Day> days(Scope scope, Period period) {
        var received = perDay("opened_at", scope, period);
        var closed = perDay("closed_at", scope, period);
        var days = new ArrayList<Day>();
        long backlog = backlogAtEnd(scope, period);
        for (var day = period.last(); !day.isBefore(period.first()); day = day.minusDays(1)) {
            var of = new Day(day, received.getOrDefault(day, 0), closed.getOrDefault(day, 0), backlog);
            days.addFirst(of);
            backlog += of.closed() - of.received();
        }
        return List.copyOf(days);
    }

    /** Received and closed in the whole period, to compare with another. */
    public Totals totals(Scope scope, Period period) {
        return new Totals(
                perDay("opened_at", scope, period).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                perDay("closed_at", scope, period).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** @param column a name of ours, never from outside */
    private Map<LocalDate, Integer> perDay(String column, Scope scope, Period period) {
        return queries
                .ask(
                        "select cast(f.%s at time zone :zone as date) as day, count(*) as cases from case_file f"
                                        .formatted(column)
                                + " where f.%1$s >= :from and f.%1$s < :to and".formatted(column)
                                + ScopedQueries.IN_SCOPE + "group by 1",
                        scope)
                .param("from", Columns.timestamp(start(period)))
                .param("to", Columns.timestamp(end(period)))
                .query((row, number) -> Map.entry(row.getObject("day", LocalDate.class), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From what is open now back to then, so that each part has its index. */
    private long backlogAtEnd(Scope scope, Period period) {
        var cases = "(select count(*) from case_file f where" + ScopedQueries.IN_SCOPE + "and ";
        return queries.ask(
                        "select " + cases + "f.closed_at is null) + " + cases + "f.closed_at >= :to) - " + cases
                                + "f.opened_at >= :to)",
                        scope)
                .param("to", Columns.timestamp(end(period)))
                .query(Long.class)
                .single();
    }

    /** How long the cases closed in the period took, all together and by outcome. */
    public List<CycleTime> cycleTimes(Scope scope, Period period) {
        return queries.ask(
                        """
                select f.outcome, count(*) as cases, count(*) filter (where f.deviation) as deviations,
                    percentile_cont(0.5) within group
                        (order by extract(epoch from f.closed_at - f.opened_at)) as median,
                    percentile_cont(0.85) within group
                        (order by extract(epoch from f.closed_at - f.opened_at)) as most
                from case_file f where f.closed_at >= :from and f.closed_at < :to and""" + ScopedQueries.IN_SCOPE
                                + "group by grouping sets ((), (f.outcome)) having count(*) > 0"
                                + " order by grouping(f.outcome) desc, f.outcome",
                        scope)
                .param("from", Columns.timestamp(start(period)))
                .param("to", Columns.timestamp(end(period)))
                .query((row, number) -> new CycleTime(
                        Columns.optionalText(row, "outcome"),
                        row.getInt("cases"),
                        Duration.ofSeconds(row.getLong("median")),
                        Duration.ofSeconds(row.getLong("most")),
                        row.getInt("deviations")))
                .list();
    }

    /** Each case closed in the period as a point; when there are very many, the newest of them. */
    public List<Closed> closed(Scope scope, Period period) {
        return queries.ask("""
                select f.closed_at, extract(epoch from f.closed_at - f.opened_at) as seconds
                from case_file f where f.closed_at >= :from and f.closed_at < :to and""" + ScopedQueries.IN_SCOPE + "order by f.closed_at desc limit " + DRAWN, scope)
                .param("from", Columns.timestamp(start(period)))
                .param("to", Columns.timestamp(end(period)))
                .query((row, number) ->
                        new Closed(Columns.instant(row, "closed_at"), Duration.ofSeconds(row.getLong("seconds"))))
                .list();
    }

    private Instant start(Period period) {
        return installation.startOf(period.first());
    }

    private Instant end(Period period) {
        return installation.startOf(period.last().plusDays(1));
    }

    /** Some days one after the other, both ends included. */
    public record Period(LocalDate first, LocalDate last) {

        /** As many days just before. */
        public Period before() {
            var days = last.toEpochDay() - first.toEpochDay() + 1;
            return new Period(first.minusDays(days), first.minusDays(1));
        }
    }

    /** @param backlog cases that were open when the day ended; on the last day, that are open now */
    public record Day(LocalDate day, int received, int closed, long backlog) {}

    public record Totals(int received, int closed) {}

    /**
     * How long closed cases took from filing to closing.
     *
     * @param outcome of these cases; none for all together
     * @param most within this time 85 of 100 were closed
     * @param deviations those that were decided otherwise than the rules say
     */
    public record CycleTime(Optional<String> outcome, int cases, Duration median, Duration most, int deviations) {}

    public record Closed(Instant at, Duration took) {}
}
