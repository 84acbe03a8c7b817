package org.regularis.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFiles;
import org.regularis.persons.MayBeOne;
import org.regularis.persons.Persons;
import org.regularis.shared.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What permits a person has or is about to get by any of their applications: nobody has two for the same days. The
 * database refuses that too; here it is noticed while an officer can still read a sentence about it. The caller has
 * checked who asks.
 */
@Component
public class HeldPermits implements MayBeOne {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ApplicationFiles applications;
    private final CaseProgramme programmes;
    private final Clock clock;

    HeldPermits(
            JdbcClient jdbc, Persons persons, ApplicationFiles applications, CaseProgramme programmes, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.applications = applications;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What stands against a grant today: a permit of the same person that is valid, or another grant under way. */
    public Optional<Held> against(ApplicationId application) {
        return against(application, persons.together(application));
    }

    /** The same for who proposes one: until the transaction ends nobody else is told otherwise. */
    @Transactional
    Optional<Held> againstProposing(ApplicationId application) {
        return against(application, persons.hold(application));
    }

    private Optional<Held> against(ApplicationId application, Set<ApplicationId> together) {
        var today = programmes.dayOf(application, clock.instant());
        var others =
                together.stream().filter(other -> !other.equals(application)).toList();
        return held(others, today).stream()
                .filter(held -> !held.until().isBefore(today))
                .max(Comparator.comparing(Held::until));
    }

    @Override
    public boolean mayBeOne(Set<ApplicationId> together) {
        var held = together.stream()
                .findFirst()
                .map(any -> held(together, programmes.dayOf(any, clock.instant())))
                .orElse(List.of());
        return held.stream().noneMatch(one -> held.stream().anyMatch(other -> other != one && one.overlaps(other)));
    }

    private List<Held> held(Collection<ApplicationId> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Stream.concat(permits(ids).stream(), underWay(ids, today).stream())
                .toList();
    }

    private List<Held> permits(Collection<ApplicationId> ids) {
        return jdbc.sql("select application, valid_from, valid_until from permit where application in (:ids)")
                .param("ids", values(ids))
                .query((row, number) -> new Held(
                        application(row),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** Grants that were proposed and not sent back, or decided and not made out yet; a closed case comes to no decision. */
    private List<Held> underWay(Collection<ApplicationId> ids, LocalDate today) {
        return jdbc
                .sql("""
                select d.application, true as decided from decision d
                where d.application in (:ids) and d.kind = 'GRANT'
                  and not exists (select from permit p where p.application = d.application)
                union all
                select p.application, false from proposal p
                where p.application in (:ids) and p.kind = 'GRANT' and p.returned_by is null
                  and p.number = (select max(q.number) from proposal q where q.application = p.application)
                  and not exists (select from decision d where d.application = p.application)""")
                .param("ids", values(ids))
                .query((row, number) -> new UnderWay(application(row), row.getBoolean("decided")))
                .list()
                .stream()
                .filter(grant -> grant.decided()
                        || !applications.require(grant.application()).stage().isClosed())
                .map(grant -> new Held(grant.application(), today, LocalDate.MAX))
                .toList();
    }

    private static List<UUID> values(Collection<ApplicationId> ids) {
        return ids.stream().map(ApplicationId::value).toList();
    }

    private static ApplicationId application(ResultSet row) throws SQLException {
        return new ApplicationId(row.getObject("application", UUID.class));
    }

    private record UnderWay(ApplicationId application, boolean decided) {}

    /**
     * A permit, or a grant under way.
     *
     * @param until last day; {@link LocalDate#MAX} for a grant whose permit is not made out yet
     */
    public record Held(ApplicationId application, LocalDate from, LocalDate until) {

        public boolean isMadeOut() {
            return !until.equals(LocalDate.MAX);
        }

        boolean overlaps(Held other) {
            return !until.isBefore(other.from) && !other.until.isBefore(from);
        }
    }
}
