package org.regularis.casework.figures;

/**
 * What "overdue", "soon" and "this week" mean, once for lists and figures: conditions of SQL over {@code case_file f}
 * and {@code work_item w}, with {@code :now} and {@code :weekEnds} bound.
 */
final class DueConditions {

    private DueConditions() {}

    /** How the statutory clock of a case stands. */
    static String of(CaseFilter.ClockState state) {
        return switch (state) {
            case OVERDUE -> "f.clock_stopped_at is null and f.clock_ends_at < :now";
            case SOON -> "f.clock_stopped_at is null and f.clock_ends_at >= :now and f.clock_warning_at < :now";
            case RUNNING -> "f.clock_stopped_at is null";
            case STOPPED -> "f.clock_stopped_at is not null";
            case ESCALATED -> "f.escalated_at is not null";
        };
    }

    /** When a piece of work is due. */
    static String of(CaseFilter.WorkDue due) {
        return switch (due) {
            case OVERDUE -> "w.due < :now";
            case WEEK -> "w.due >= :now and w.due < :weekEnds";
        };
    }
}
