package org.regularis.casework.process;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happens to a case, in order and in the same transaction; ids and codes only. */
@Component
public class CaseLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param kind a code, its words are under {@code casework.event.<kind>}
     * @param actor the officer who did it; null when the process, the applicant or the employer did
     * @param detail a code that belongs to it, never personal data
     */
    public void record(ApplicationId application, String kind, @Nullable String actor, @Nullable String detail) {
        jdbc.sql("""
                insert into case_event (application, at, kind, actor, detail)
                values (:application, :at, :kind, :actor, :detail)""")
                .param("application", application.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind)
                .param("actor", actor, Types.VARCHAR)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }
}
