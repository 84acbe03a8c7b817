package org.regularis.dev;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes case files and work straight into the read models of an office that no other test uses. */
public class CaseRows {

    private final JdbcClient jdbc;
    private final String office;

    public CaseRows(JdbcClient jdbc, String office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /** An open case whose clock runs out after so many days from opening. */
    public ApplicationId open(String stage, Instant openedAt, int clockDays) {
        var application = ApplicationId.create();
        jdbc.sql("""
                insert into case_file (application, reference, programme, office, calendar, stage, turn, awaited,
                    opened_at, clock_ends_at, clock_warning_at)
                values (:application, :reference, 'test-programme', :office, 'northern', :stage, 'OFFICE',
                    'EXAMINATION', :opened, :ends, :warning)""")
                .param("application", application.value())
                .param("reference", Reference.draw(new Random()).value())
                .param("office", office)
                .param("stage", stage)
                .param("opened", Timestamp.from(openedAt))
                .param("ends", Timestamp.from(openedAt.plus(Duration.ofDays(clockDays))))
                .param("warning", Timestamp.from(openedAt.plus(Duration.ofDays(clockDays - 10L))))
                .update();
        return application;
    }

    public ApplicationId closed(String outcome, Instant openedAt, Instant closedAt) {
        var application = open("DECIDED", openedAt, 60);
        set(application, "closed_at", closedAt);
        jdbc.sql("update case_file set outcome = ?, turn = 'NOBODY' where application = ?")
                .params(outcome, application.value())
                .update();
        return application;
    }

    /** @param column {@code closed_at}, {@code clock_stopped_at} or {@code escalated_at} */
    public void set(ApplicationId application, String column, Instant moment) {
        jdbc.sql("update case_file set " + column + " = ? where application = ?")
                .params(Timestamp.from(moment), application.value())
                .update();
    }

    /** Open work on a case; {@code null} for an officer means nobody. */
    public void work(ApplicationId application, @Nullable String officer, Instant openedAt, Instant due) {
        jdbc.sql("""
                insert into work_item (id, engine_task, application, task, office, role, assignee, opened_at, due)
                values (?, ?, ?, 'EXAMINE_APPLICATION', ?, 'case-officer', ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        UUID.randomUUID().toString(),
                        application.value(),
                        office,
                        officer,
                        Timestamp.from(openedAt),
                        Timestamp.from(due))
                .update();
    }

    /** A step in which the case stands, or stood until {@code leftAt}. */
    public void step(ApplicationId application, String activity, Instant enteredAt, @Nullable Instant leftAt) {
        jdbc.sql("""
                insert into case_step (instance, application, process, activity, entered_at, left_at)
                values (?, ?, 'intake', ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        application.value(),
                        activity,
                        Timestamp.from(enteredAt),
                        leftAt == null ? null : Timestamp.from(leftAt))
                .update();
    }

    /** Takes away what all such tests wrote; cases that were filed stay. */
    public void clear() {
        var ours = "application in (select application from case_file where programme = 'test-programme')";
        for (var table : List.of("work_item", "case_step", "case_file")) {
            jdbc.sql("delete from " + table + " where " + ours).update();
        }
    }
}
