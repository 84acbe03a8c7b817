package org.regularis.applications.progress;

import java.sql.Types;
import java.util.List;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The way of each application since it was submitted; whoever writes here holds the application's row. */
@Repository
public class ProgressHistory {

    private final JdbcClient sql;

    ProgressHistory(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(ApplicationId id, ProgressEntry entry) {
        sql.sql("""
                        insert into application_progress (application, number, stage, turn, awaited, awaited_by, at)
                        select :id, coalesce(max(number), 0) + 1, :stage, :turn, :awaited, :awaitedBy, :at
                        from application_progress where application = :id""")
                .param("id", id.value())
                .param("stage", entry.stage().name())
                .param("turn", entry.turn().name())
                .param("awaited", entry.awaited().name())
                .param("awaitedBy", entry.awaitedBy().map(Columns::timestamp).orElse(null), Types.TIMESTAMP)
                .param("at", Columns.timestamp(entry.at()))
                .update();
    }

    /** Oldest first. */
    public List<ProgressEntry> of(ApplicationId id) {
        return sql.sql("select * from application_progress where application = ? order by number")
                .param(id.value())
                .query((row, number) -> new ProgressEntry(
                        Stage.valueOf(row.getString("stage")),
                        Turn.valueOf(row.getString("turn")),
                        Awaited.valueOf(row.getString("awaited")),
                        Columns.optionalInstant(row, "awaited_by"),
                        Columns.instant(row, "at")))
                .list();
    }
}
