package org.regularis.casework;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationProgress;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.WithinModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whose turn it is in a case: on the case file, on the applicant's status page, and to the statutory clock,
 * which stands still while it is the applicant's turn.
 */
@WithinModule
@Component
public class CaseTurn {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationProgress progress;
    private final StatutoryClock statutoryClock;

    CaseTurn(JdbcClient jdbc, Clock clock, ApplicationProgress progress, StatutoryClock statutoryClock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.progress = progress;
        this.statutoryClock = statutoryClock;
    }

    /** @param stage null when the case stays in its stage */
    public void goTo(
            ApplicationId application, @Nullable Stage stage, Turn turn, Awaited awaited, @Nullable Instant awaitedBy) {
        var now = jdbc.sql("""
                update case_file set stage = coalesce(:stage, stage), turn = :turn, awaited = :awaited,
                    awaited_by = :awaitedBy
                where application = :application
                returning stage""")
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("turn", turn.name())
                .param("awaited", awaited.name())
                .param("awaitedBy", awaitedBy == null ? null : Columns.timestamp(awaitedBy), Types.TIMESTAMP)
                .param("application", application.value())
                .query(String.class)
                .single();
        progress.show(application, Stage.valueOf(now), turn, awaited, awaitedBy);
        if (turn == Turn.APPLICANT) {
            statutoryClock.stop(application);
        } else {
            statutoryClock.resume(application);
        }
    }

    /** The case is over: nothing is awaited, nothing is due. */
    public void close(ApplicationId application, Stage stage, CaseOutcome outcome) {
        jdbc.sql("""
                update case_file set stage = :stage, turn = 'NOBODY', awaited = 'NOTHING', awaited_by = null,
                    closed_at = :now, outcome = :outcome
                where application = :application and closed_at is null""")
                .param("stage", stage.name())
                .param("now", Columns.timestamp(clock.instant()))
                .param("outcome", outcome.name())
                .param("application", application.value())
                .update();
        progress.show(application, stage, Turn.NOBODY, Awaited.NOTHING, null);
    }
}
