package org.regularis.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.NotFound;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens case files for staff: whole for officers of the case's office, number and office only elsewhere. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class CaseFiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final ApplicationFiles applications;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    CaseFiles(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            CurrentUser currentUser,
            ApplicationFiles applications,
            StaffDirectory staff,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.currentUser = currentUser;
        this.applications = applications;
        this.staff = staff;
        this.audit = audit;
    }

    /** What a search by number finds. */
    public sealed interface Found {

        record Whole(CaseFile file) implements Found {}

        /** A case of another office. */
        record Elsewhere(Reference reference, OfficeId office) implements Found {}

        record Nothing() implements Found {}
    }

    /** Finds a case by its number as people type it; opening it is what is recorded. */
    public Found find(String typedReference) {
        var reference = Reference.read(typedReference);
        if (reference.isEmpty()) {
            return new Found.Nothing();
        }
        var me = currentUser.require();
        return jdbc.sql("select " + CaseFileRows.COLUMNS + " from case_file f where f.reference = ?")
                .param(reference.get().value())
                .query((row, number) -> CaseFileRows.read(row))
                .optional()
                .<Found>map(file -> me.worksFor(file.office())
                        ? new Found.Whole(file)
                        : new Found.Elsewhere(file.reference(), file.office()))
                .orElseGet(Found.Nothing::new);
    }

    /** A case of the officer's own offices; records the reading; others are not found. */
    @Transactional
    public CaseFile open(ApplicationId application) {
        access.check(application);
        audit.record(AuditAction.CASE_OPENED, application, null);
        return load(application);
    }

    /** The same case once more, after something was done to it. */
    public CaseFile reload(ApplicationId application) {
        access.check(application);
        return load(application);
    }

    private CaseFile load(ApplicationId application) {
        return jdbc.sql("select " + CaseFileRows.COLUMNS + " from case_file f where f.application = ?")
                .param(application.value())
                .query((row, number) -> CaseFileRows.read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the applicant filed; same check. */
    public ApplicationFile application(ApplicationId application) {
        access.check(application);
        return applications.require(application);
    }

    /** Everything that happened, newest first; same check. */
    public List<TimelineEntry> timeline(ApplicationId application) {
        access.check(application);
        var entries = jdbc.sql("""
                select at, kind, actor, detail, seq from case_event where application = :application
                union all
                select written_at, :note, written_by, text, id from case_note where application = :application
                order by at desc, seq desc""")
                .param("application", application.value())
                .param("note", CaseEventKind.NOTE_ADDED.code())
                .query((row, number) -> new TimelineEntry(
                        Columns.instant(row, "at"),
                        row.getString("kind"),
                        Columns.optionalText(row, "actor"),
                        Columns.optionalText(row, "detail")))
                .list();
        var names = staff.namesOf(entries.stream()
                .flatMap(entry -> entry.actor().stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> entry.by(names)).toList();
    }

    /** The steps where the case stands now; same check. */
    public List<Position> positions(ApplicationId application) {
        access.check(application);
        return jdbc.sql("""
                select process, activity, entered_at from case_step
                where application = ? and left_at is null order by entered_at, id""")
                .param(application.value())
                .query((row, number) -> new Position(
                        row.getString("process"), row.getString("activity"), Columns.instant(row, "entered_at")))
                .list();
    }

    /** Adds a note that officers see; same check. */
    @Transactional
    public void addNote(ApplicationId application, String text) {
        var me = access.check(application);
        jdbc.sql("insert into case_note (application, written_by, written_at, text) values (?, ?, ?, ?)")
                .params(application.value(), me.id().value(), Columns.timestamp(clock.instant()), text.strip())
                .update();
        audit.record(AuditAction.NOTE_ADDED, application, null);
    }

    /**
     * @param code what happened, as the database keeps it
     * @param actor the name of the officer who did it; empty when the process, the applicant or the employer did
     * @param detail what belongs to the event, of the sort that its kind says, never translated text
     */
    public record TimelineEntry(Instant at, String code, Optional<String> actor, Optional<String> detail) {

        /** What happened; empty when another version of the application wrote what this one does not know. */
        public Optional<CaseEventKind> kind() {
            return CaseEventKind.of(code);
        }

        public boolean isNote() {
            return kind().filter(CaseEventKind.NOTE_ADDED::equals).isPresent();
        }

        private TimelineEntry by(Map<UserId, String> names) {
            return new TimelineEntry(at, code, actor.map(id -> names.getOrDefault(new UserId(id), id)), detail);
        }
    }

    /** One step of a process model in which the case stands, and since when. */
    public record Position(String process, String activity, Instant since) {}
}
