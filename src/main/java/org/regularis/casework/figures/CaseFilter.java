package org.regularis.casework.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseOutcome;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;

/** Which cases a figure counts or a list shows; what is empty does not narrow. */
public record CaseFilter(Origin origin, Standing standing, Time time, Work work) {

    public static final CaseFilter EVERYTHING = new CaseFilter(Origin.ANY, Standing.ANY, Time.ANY, Work.ANY);

    /** @param office one of the supervisor's offices */
    public record Origin(Optional<OfficeId> office, Optional<ProgrammeId> programme) {

        public static final Origin ANY = new Origin(Optional.empty(), Optional.empty());
    }

    /**
     * Where a case stands.
     *
     * @param open true for open cases, false for closed ones
     * @param outcome how a closed case ended
     */
    public record Standing(
            Optional<Boolean> open,
            Optional<Stage> stage,
            Optional<Turn> turn,
            Optional<Step> step,
            Optional<CaseOutcome> outcome) {

        public static final Standing ANY =
                new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A step of a process model. */
    public record Step(String process, String activity) {}

    /**
     * How old a case is and how its clock stands.
     *
     * @param minAgeDays opened at least this many days ago
     * @param maxAgeDays opened less than this many days ago
     */
    public record Time(
            Optional<Integer> minAgeDays,
            Optional<Integer> maxAgeDays,
            Optional<ClockState> clock,
            Optional<Days> opened,
            Optional<Days> closed) {

        public static final Time ANY =
                new Time(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How the statutory clock of a case stands; one case can be in several of these states. */
    public enum ClockState {
        OVERDUE,
        /** Within the warning period. */
        SOON,
        RUNNING,
        STOPPED,
        ESCALATED
    }

    /** The first and the last of several days in the zone of the installation. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The open work of a case. */
    public record Work(Optional<Assignee> assignee, Optional<WorkDue> due) {

        public static final Work ANY = new Work(Optional.empty(), Optional.empty());
    }

    /** Who has the open work. */
    public sealed interface Assignee {

        record Nobody() implements Assignee {}

        record Officer(UserId id) implements Assignee {}
    }

    /** When the open work is due. */
    public enum WorkDue {
        OVERDUE,
        /** Until the end of this week. */
        WEEK
    }
}
