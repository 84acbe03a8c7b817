package org.regularis.applications;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.ProgressHistory;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where a case is for its applicant to read; called by the process and its listeners only. */
@Component
public class ApplicationProgress {

    private final JdbcClient sql;
    private final ProgressHistory history;
    private final Clock clock;

    ApplicationProgress(JdbcClient sql, ProgressHistory history, Clock clock) {
        this.sql = sql;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Leaves a decided or withdrawn application as it is: the process may still be on its way to its end.
     *
     * @param awaitedBy until when, when there is a deadline
     */
    @Transactional
    public void show(ApplicationId id, Stage stage, Turn turn, Awaited awaited, @Nullable Instant awaitedBy) {
        var entry = new ProgressEntry(stage, turn, awaited, Optional.ofNullable(awaitedBy), clock.instant());
        if (write(id, entry)) {
            history.add(id, entry);
        } else {
            requireSubmitted(id);
        }
    }

    private boolean write(ApplicationId id, ProgressEntry entry) {
        var awaitedBy = entry.awaitedBy().map(Columns::timestamp).orElse(null);
        return sql.sql("""
                        update application set stage = :stage, turn = :turn, awaited = :awaited,
                            awaited_by = :awaitedBy, closed_at = :closedAt, version = version + 1
                        where id = :id and stage not in ('DRAFT', 'DECIDED', 'WITHDRAWN')
                            and (stage, turn, awaited, awaited_by)
                                is distinct from (:stage, :turn, :awaited, :awaitedBy)""")
                        .param("id", id.value())
                        .param("stage", entry.stage().name())
                        .param("turn", entry.turn().name())
                        .param("awaited", entry.awaited().name())
                        .param("awaitedBy", awaitedBy, Types.TIMESTAMP)
                        .param("closedAt", closedAt(entry), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    private static @Nullable Timestamp closedAt(ProgressEntry entry) {
        return entry.stage().isClosed() ? Columns.timestamp(entry.at()) : null;
    }

    private void requireSubmitted(ApplicationId id) {
        var draft = sql.sql("select stage = 'DRAFT' from application where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (draft) {
            throw new ApplicationFile.NeverSubmitted();
        }
    }
}
