package org.regularis.casework;

import java.sql.Types;
import java.time.Clock;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.UserId;
import org.regularis.shared.WithinModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happens to a case, in order and in the same transaction; ids and codes only. */
@WithinModule
@Component
public class CaseEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For events without an officer and without a detail. */
    public void record(ApplicationId application, CaseEventKind kind) {
        record(application, CaseEvent.of(kind));
    }

    public void record(ApplicationId application, CaseEvent event) {
        jdbc.sql("""
                insert into case_event (application, at, kind, actor, detail)
                values (:application, :at, :kind, :actor, :detail)""")
                .param("application", application.value())
                .param("at", Columns.timestamp(clock.instant()))
                .param("kind", event.kind().code())
                .param("actor", event.by().map(UserId::value).orElse(null), Types.VARCHAR)
                .param("detail", event.detail().orElse(null), Types.VARCHAR)
                .update();
    }
}
