package org.regularis.casework;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.FactSheet;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.WithinModule;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks on a case file: by the statutory clock, by a decision otherwise than the rules say, and for applicants under age. */
@WithinModule
@Component
public class CaseFlags {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseChecks checks;
    private final CaseProcess process;

    CaseFlags(JdbcClient jdbc, Clock clock, CaseChecks checks, CaseProcess process) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.checks = checks;
        this.process = process;
    }

    /** Facts may show that an applicant is under age: the case is urgent from then on, and no employer is asked. */
    @EventListener
    void on(FactSheet.Stated stated) {
        boolean minor = checks.isMinor(stated.application());
        jdbc.sql("""
                update case_file set under_age = :minor where application = :application and under_age <> :minor
                returning lifecycle""")
                .param("minor", minor)
                .param("application", stated.application().value())
                .query((row, number) -> Optional.ofNullable(row.getString("lifecycle")))
                .optional()
                .flatMap(Function.identity())
                .filter(lifecycle -> minor)
                .ifPresent(process::askNoEmployer);
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
