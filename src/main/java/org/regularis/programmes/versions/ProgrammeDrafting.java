package org.regularis.programmes.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.programmes.versions.ProgrammeVersion.State;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a programme changes: one administrator drafts a version, another approves it for a day to come. */
@Component
public class ProgrammeDrafting {

    private static final String PROGRAMME_ADMIN = "hasRole('" + Roles.PROGRAMME_ADMIN + "')";

    private final VersionRegister register;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    ProgrammeDrafting(
            VersionRegister register,
            Programmes programmes,
            WorkingCalendars calendars,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.register = register;
        this.programmes = programmes;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** The versions of a programme: drafts and those taken back first, then the newest. */
    @PreAuthorize(PROGRAMME_ADMIN)
    public List<ProgrammeVersion> versions(ProgrammeId programme) {
        var today = programmes.findInCatalogue(programme).map(programmes::today).orElse(LocalDate.MIN);
        var versions = new ArrayList<ProgrammeVersion>();
        Optional<LocalDate> next = Optional.empty();
        for (var entry : register.of(programme)) {
            versions.add(version(programme, entry, next, today));
            next = entry.inForceFrom();
        }
        return versions;
    }

    /** Programmes that nobody has approved a version of yet. */
    @PreAuthorize(PROGRAMME_ADMIN)
    public List<ProgrammeId> onlyDrafted() {
        return register.onlyDrafted();
    }

    /** A version as people read it, a draft too. */
    @PreAuthorize(PROGRAMME_ADMIN)
    public Reading read(ProgrammeId programme, String version) {
        var files = register.files(programme, version);
        var model = ProgrammeModel.read(files, programme + " " + version, calendars.ids());
        var cases = model.cases();
        return new Reading(
                model.programme(),
                model.tables().map(DecisionTables::tables).orElse(List.of()),
                cases.size(),
                model.tables()
                        .map(tables -> RuleCase.unmet(cases, model.programme(), tables))
                        .orElse(List.of()),
                files);
    }

    /** Unpacks an archive, checks its files and keeps them as a draft, in place of an earlier one of the same version. */
    @PreAuthorize(PROGRAMME_ADMIN)
    @Transactional
    public Drafting upload(byte[] archive) {
        try {
            return ProgrammeFiles.unzip(archive).map(this::draft).orElseGet(Drafting.NoArchive::new);
        } catch (InvalidProgramme e) {
            return refuse("", e);
        }
    }

    /** Checks files and keeps them as a draft, in place of an earlier draft of the same version. */
    @PreAuthorize(PROGRAMME_ADMIN)
    @Transactional
    public Drafting draft(ProgrammeFiles files) {
        try {
            var programme = ProgrammeModel.read(files, "draft", calendars.ids())
                    .tested()
                    .programme();
            var known = programmes.findInCatalogue(programme.id());
            if (known.filter(it -> it.isPreset() != programme.isPreset()).isPresent()) {
                return new Drafting.OfAnotherKind(programme.id());
            }
            if (!register.draft(programme, files, currentUser.require())) {
                return new Drafting.VersionTaken(programme.version());
            }
            audit.record(AuditAction.PROGRAMME_DRAFTED, null, programme.id() + " " + programme.version());
            return new Drafting.Kept(programme.id(), programme.version());
        } catch (InvalidProgramme e) {
            return refuse(files.programme(), e);
        }
    }

    /** What was refused goes on record as kinds: the words may hold anything that somebody has written. */
    private Drafting refuse(String yaml, InvalidProgramme refused) {
        var kinds = refused.kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        audit.record(
                AuditAction.PROGRAMME_REFUSED, null, ProgrammeFile.idIn(yaml).orElse("unknown") + " " + kinds);
        return new Drafting.Unsound(refused.problems());
    }

    /**
     * Approves a draft that somebody else has written.
     *
     * @param seen when the draft was written that the approver has read
     * @param from its first day: a day to come, and no other version's; a programme's first version may begin today
     */
    @PreAuthorize(PROGRAMME_ADMIN)
    @Transactional
    public Approval approve(ProgrammeId programme, String version, Instant seen, LocalDate from) {
        register.lock(programme);
        var entries = register.of(programme);
        var draft = entries.stream()
                .filter(entry -> entry.version().equals(version))
                .filter(entry ->
                        entry.approvedAt().isEmpty() && entry.draftedAt().equals(seen))
                .findFirst();
        if (draft.isEmpty()) {
            return Approval.ANOTHER_DRAFT;
        }
        var approver = currentUser.require();
        if (draft.get().draftedBy().filter(approver.id().value()::equals).isPresent()) {
            return Approval.SAME_PERSON;
        }
        if (from.isBefore(earliest(programme, version))) {
            return Approval.TOO_EARLY;
        }
        if (entries.stream()
                .anyMatch(entry -> entry.inForceFrom().filter(from::equals).isPresent())) {
            return Approval.DAY_TAKEN;
        }
        register.approve(programme, version, seen, approver, from);
        audit.record(AuditAction.PROGRAMME_APPROVED, null, programme + " " + version);
        return Approval.APPROVED;
    }

    /** The first day that a draft may be in force: no version changes on a day on which people have filed under it. */
    @PreAuthorize(PROGRAMME_ADMIN)
    public LocalDate earliest(ProgrammeId programme, String version) {
        return programmes
                .findInCatalogue(programme)
                .map(known -> programmes.today(known).plusDays(1))
                .orElseGet(() -> programmes.today(read(programme, version).programme()));
    }

    /** Takes a version back that is not yet in force; false when its day has come. */
    @PreAuthorize(PROGRAMME_ADMIN)
    @Transactional
    public boolean takeBack(ProgrammeId programme, String version) {
        register.lock(programme);
        var today = programmes.findInCatalogue(programme).map(programmes::today).orElseThrow(NotFound::new);
        var taken = register.takeBack(programme, version, today);
        if (taken) {
            audit.record(AuditAction.PROGRAMME_TAKEN_BACK, null, programme + " " + version);
        }
        return taken;
    }

    /** Throws a draft away; false when it was approved in the meantime. */
    @PreAuthorize(PROGRAMME_ADMIN)
    @Transactional
    public boolean discard(ProgrammeId programme, String version) {
        var gone = register.discard(programme, version);
        if (gone) {
            audit.record(AuditAction.PROGRAMME_DRAFT_DISCARDED, null, programme + " " + version);
        }
        return gone;
    }

    private static ProgrammeVersion version(
            ProgrammeId programme, VersionRegister.Entry entry, Optional<LocalDate> next, LocalDate today) {
        return new ProgrammeVersion(
                programme,
                entry.version(),
                state(entry, next, today),
                entry.draftedByName(),
                entry.draftedAt(),
                entry.approvedByName(),
                entry.approvedAt(),
                entry.inForceFrom(),
                entry.inForceFrom().flatMap(from -> next).map(day -> day.minusDays(1)));
    }

    private static State state(VersionRegister.Entry entry, Optional<LocalDate> next, LocalDate today) {
        if (entry.inForceFrom().isEmpty()) {
            return entry.approvedAt().isEmpty() ? State.DRAFT : State.TAKEN_BACK;
        }
        if (entry.inForceFrom().get().isAfter(today)) {
            return State.PLANNED;
        }
        return next.filter(day -> !day.isAfter(today)).isPresent() ? State.ENDED : State.IN_FORCE;
    }

    /**
     * A version with its tables and files.
     *
     * @param cases how many cases its rules are held to
     * @param unmet the rules that no case meets
     */
    public record Reading(
            Programme programme, List<RuleTable> tables, int cases, List<String> unmet, ProgrammeFiles files) {}

    /** What became of files that somebody wants to keep as a draft. */
    public sealed interface Drafting {

        record Kept(ProgrammeId programme, String version) implements Drafting {}

        /** What was uploaded is no ZIP file. */
        record NoArchive() implements Drafting {}

        /** Each problem names file and line. */
        record Unsound(List<String> problems) implements Drafting {}

        /** What was approved once does not change: the draft needs a version of its own. */
        record VersionTaken(String version) implements Drafting {}

        /** A preset cannot become a programme, nor the other way round. */
        record OfAnotherKind(ProgrammeId programme) implements Drafting {}
    }

    /** What became of an approval. */
    public enum Approval {
        APPROVED,
        SAME_PERSON,
        TOO_EARLY,
        DAY_TAKEN,
        ANOTHER_DRAFT
    }
}
