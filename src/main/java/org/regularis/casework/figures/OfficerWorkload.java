package org.regularis.casework.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.identity.StaffDirectory.Colleague;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The officers to whom a supervisor can give work, by name, with the open work that each has already. */
@Component
@PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
public class OfficerWorkload {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final StaffDirectory staff;

    OfficerWorkload(JdbcClient jdbc, CurrentUser currentUser, StaffDirectory staff) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.staff = staff;
    }

    /** Everybody who works for at least one of these offices of the supervisor; nobody while none is known. */
    public List<Officer> of(Set<OfficeId> offices) {
        var me = currentUser.require();
        var colleagues = new HashMap<UserId, Colleague>();
        offices.stream()
                .filter(me::worksFor)
                .flatMap(office -> staff.officersOf(office).stream())
                .forEach(colleague -> colleagues.put(colleague.id(), colleague));
        var open = open(colleagues.keySet());
        return colleagues.values().stream()
                .map(colleague -> new Officer(
                        colleague.id(),
                        colleague.name(),
                        colleague.roles().contains(Roles.SENIOR_OFFICER),
                        open.getOrDefault(colleague.id(), 0)))
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    private Map<UserId, Integer> open(Collection<UserId> officers) {
        if (officers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select assignee, count(*) as open from work_item
                        where state = 'OPEN' and assignee in (:officers) group by assignee""")
                .param("officers", officers.stream().map(UserId::value).toList())
                .query((row, number) -> Map.entry(new UserId(row.getString("assignee")), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public record Officer(UserId id, String name, boolean senior, int open) {}
}
