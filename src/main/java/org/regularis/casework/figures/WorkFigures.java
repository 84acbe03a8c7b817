package org.regularis.casework.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.casework.figures.CaseFilter.WorkDue;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.Columns;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Who has how much work, so that it can be shared fairly; by name and never by rank. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class WorkFigures {

    private final ScopedQueries queries;
    private final StaffDirectory staff;
    private final Clock clock;
    private final InstallationSettings installation;

    WorkFigures(ScopedQueries queries, StaffDirectory staff, Clock clock, InstallationSettings installation) {
        this.queries = queries;
        this.staff = staff;
        this.clock = clock;
        this.installation = installation;
    }

    /** What nobody has first, then the officers of the offices and whoever else has work there, by name. */
    public List<Load> perOfficer(Scope scope) {
        var loads = new HashMap<Optional<UserId>, Load>();
        open(scope).forEach(load -> loads.put(load.officer(), load));
        var names = names(scope, loads.keySet());
        loads.putIfAbsent(Optional.empty(), Load.none(Optional.empty()));
        names.keySet().forEach(officer -> loads.computeIfAbsent(Optional.of(officer), Load::none));
        return loads.values().stream()
                .map(load -> load.named(load.officer().map(names::get).orElse("")))
                .sorted(Comparator.comparing((Load load) -> load.officer().isPresent())
                        .thenComparing(Load::name))
                .toList();
    }

    private List<Load> open(Scope scope) {
        return queries.ask(
                        """
                select w.assignee, count(distinct w.application) as open, min(w.opened_at) as oldest,
                    count(distinct w.application) filter (where %s) as due_this_week,
                    count(distinct w.application) filter (where %s) as overdue
                from work_item w join case_file f using (application)
                where w.state = 'OPEN' and w.office in (:offices) and""".formatted(DueConditions.of(WorkDue.WEEK), DueConditions.of(WorkDue.OVERDUE))
                                + ScopedQueries.IN_SCOPE + "group by w.assignee",
                        scope)
                .param("weekEnds", Columns.timestamp(installation.endOfWeek(clock.instant())))
                .query((row, number) -> new Load(
                        Columns.optionalText(row, "assignee").map(UserId::new),
                        "",
                        row.getInt("open"),
                        Optional.of(Columns.instant(row, "oldest")),
                        row.getInt("due_this_week"),
                        row.getInt("overdue")))
                .list();
    }

    private Map<UserId, String> names(Scope scope, Set<Optional<UserId>> withWork) {
        var names = new HashMap<UserId, String>();
        queries.offices(scope).stream()
                .flatMap(office -> staff.officersOf(office).stream())
                .forEach(colleague -> names.put(colleague.id(), colleague.name()));
        var others = new HashSet<>(withWork.stream().flatMap(Optional::stream).toList());
        others.removeAll(names.keySet());
        names.putAll(staff.namesOf(others));
        return names;
    }

    /**
     * The open work of one officer.
     *
     * @param officer nobody, for work that nobody has yet
     * @param open cases with open work
     * @param oldest since when the oldest of it lies there
     * @param dueThisWeek what is due from now until the week ends
     */
    public record Load(
            Optional<UserId> officer, String name, int open, Optional<Instant> oldest, int dueThisWeek, int overdue) {

        static Load none(Optional<UserId> officer) {
            return new Load(officer, "", 0, Optional.empty(), 0, 0);
        }

        Load named(String other) {
            return new Load(officer, other, open, oldest, dueThisWeek, overdue);
        }
    }
}
