package org.regularis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.WithinModule;

/** Reads rows of {@code case_file}, in a query that calls it {@code f}. */
@WithinModule
public final class CaseFileRows {

    public static final String COLUMNS = """
            f.application, f.reference, f.programme, f.office, f.calendar, f.stage, f.turn, f.awaited, f.awaited_by,
            f.opened_at, f.clock_ends_at, f.clock_stopped_at, f.warned_at, f.escalated_at, f.closed_at, f.outcome, f.under_age""";

    private CaseFileRows() {}

    public static CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                new ApplicationId(row.getObject("application", UUID.class)),
                new Reference(row.getString("reference")),
                new ProgrammeId(row.getString("programme")),
                new OfficeId(row.getString("office")),
                new CalendarId(row.getString("calendar")),
                Stage.valueOf(row.getString("stage")),
                Turn.valueOf(row.getString("turn")),
                Awaited.valueOf(row.getString("awaited")),
                Columns.optionalInstant(row, "awaited_by"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "clock_ends_at"),
                Columns.optionalInstant(row, "clock_stopped_at"),
                Columns.optionalInstant(row, "warned_at"),
                Columns.optionalInstant(row, "escalated_at"),
                Columns.optionalInstant(row, "closed_at"),
                Columns.optionalText(row, "outcome").map(CaseOutcome::valueOf),
                row.getBoolean("under_age"));
    }
}
