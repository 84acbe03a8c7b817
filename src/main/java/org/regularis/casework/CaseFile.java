package org.regularis.casework;

import java.time.Instant;
import java.util.Optional;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;

/**
 * One case as staff see it at a glance.
 *
 * @param clockEndsAt when the statutory clock runs out; while it is stopped, as it stood when it stopped
 * @param clockStoppedAt since when the clock stands still because it is the applicant's turn
 * @param outcome of a closed case
 * @param underAge whether the applicant is under 18 on the day of filing, or may be
 */
public record CaseFile(
        ApplicationId application,
        Reference reference,
        ProgrammeId programme,
        OfficeId office,
        CalendarId calendar,
        Stage stage,
        Turn turn,
        Awaited awaited,
        Optional<Instant> awaitedBy,
        Instant openedAt,
        Instant clockEndsAt,
        Optional<Instant> clockStoppedAt,
        Optional<Instant> warnedAt,
        Optional<Instant> escalatedAt,
        Optional<Instant> closedAt,
        Optional<CaseOutcome> outcome,
        boolean underAge) {}
