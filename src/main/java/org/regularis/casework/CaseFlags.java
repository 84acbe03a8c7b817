package org.regularis.casework;

import java.time.Clock;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.WithinModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks on a case file: what the statutory clock sets, and that it was decided otherwise than the rules say. */
@WithinModule
@Component
public class CaseFlags {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFlags(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void warn(ApplicationId application) {
        mark("update case_file set warned_at = ? where application = ? and closed_at is null", application);
    }

    public void escalate(ApplicationId application) {
        mark("update case_file set escalated_at = ? where application = ? and closed_at is null", application);
    }

    public void deviate(ApplicationId application) {
        jdbc.sql("update case_file set deviation = true where application = ?")
                .param(application.value())
                .update();
    }

    private void mark(String sql, ApplicationId application) {
        jdbc.sql(sql)
                .params(Columns.timestamp(clock.instant()), application.value())
                .update();
    }
}
