package org.regularis.casework.figures;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.Columns;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks the read models about a scope, and never about another office than those of the supervisor who asks. */
@Component
class ScopedQueries {

    /** What every query says about its case file {@code f}. */
    static final String IN_SCOPE =
            " f.office in (:offices) and (cast(:programme as text) is null or f.programme = :programme) ";

    /** No office is called so: keeps the list of SQL's {@code in} from being empty. */
    private static final List<String> NONE = List.of("-");

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final InstallationSettings installation;

    ScopedQueries(JdbcClient jdbc, CurrentUser currentUser, Clock clock, InstallationSettings installation) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.installation = installation;
    }

    /** A query with the scope, the moment and the zone of the installation bound to it. */
    StatementSpec ask(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("offices", names(offices(scope)))
                .param(
                        "programme",
                        scope.programme() == null ? null : scope.programme().value(),
                        Types.VARCHAR)
                .param("now", Columns.timestamp(clock.instant()))
                .param("zone", installation.zone().getId());
    }

    List<OfficeId> offices(Scope scope) {
        return currentUser.require().offices().stream()
                .filter(office -> scope.office() == null || scope.office().equals(office))
                .toList();
    }

    private static List<String> names(List<OfficeId> offices) {
        return offices.isEmpty() ? NONE : offices.stream().map(OfficeId::value).toList();
    }
}
