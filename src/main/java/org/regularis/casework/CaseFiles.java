package org.regularis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Opens case files for staff: whole for officers of the case's office, number and office only elsewhere. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class CaseFiles {

    /** What a search by number finds. */
    public sealed interface Found {

        record Whole(CaseFile file) implements Found {}

        /** A case of another office. */
        record Elsewhere(Reference reference, OfficeId office) implements Found {}

        record Nothing() implements Found {}
    }

    public Found find(String typedReference) {
        throw new UnsupportedOperationException();
    }

    /** A case of the officer's own offices; records the reading; others are not found. */
    public CaseFile open(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** What the applicant filed; same check. */
    public ApplicationFile application(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Everything that happened, newest first; same check. */
    public List<TimelineEntry> timeline(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** The steps where the case stands now; same check. */
    public List<Position> positions(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Adds a note that officers see; same check. */
    public void addNote(ApplicationId application, String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param kind a code, its words are under {@code casework.event.<kind>}
     * @param detail a code or an office's word that belongs to the event, never translated text; or a note's text
     */
    public record TimelineEntry(Instant at, String kind, Optional<String> actor, Optional<String> detail) {}

    /** One step of a process model in which the case stands, and since when. */
    public record Position(String process, String activity, Instant since) {}
}
