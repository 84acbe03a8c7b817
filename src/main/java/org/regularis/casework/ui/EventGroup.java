package org.regularis.casework.ui;

import java.util.Arrays;
import java.util.Set;

/** The kinds of events by which a timeline can be narrowed. */
enum EventGroup {
    ALL(Set.of()),
    WORK(Set.of("work-opened", "work-claimed", "work-released", "work-assigned", "work-done", "work-cancelled")),
    EVIDENCE(Set.of(
            "submitted", "evidence-requested", "evidence-reminded", "evidence-answered", "evidence-overdue",
            "more-time-given", "number-settled", "number-corrected", "withdrawn")),
    EMPLOYER(Set.of("employer-asked", "employer-reminded", "employer-answered", "employer-silent")),
    DECISION(Set.of(
            "rules-evaluated", "proposal-made", "proposal-confirmed", "proposal-returned", "notice-given",
            "notice-reminded", "notice-answered", "refusal-upheld", "refusal-dropped", "decision-recorded",
            "permit-issued")),
    LETTERS(Set.of("letter-written")),
    CLOCK(Set.of("clock-stopped", "clock-resumed", "clock-warned", "clock-ran-out")),
    NOTES(Set.of("note-added")),
    TECHNICAL(Set.of("incident-raised", "incident-resolved"));

    private final Set<String> kinds;

    EventGroup(Set<String> kinds) {
        this.kinds = kinds;
    }

    boolean holds(String kind) {
        return this == ALL || kinds.contains(kind);
    }

    static EventGroup of(String kind) {
        return Arrays.stream(values()).filter(group -> group.kinds.contains(kind)).findFirst().orElse(ALL);
    }
}
