package org.regularis.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.casework.process.CaseLedger;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.RejectionReason;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.DocumentId;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with work: take it, give it back, do it; and what a supervisor moves. */
@Component
public class CaseworkDesk {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final StaffDirectory staff;
    private final WorkItems items;
    private final TaskHandling handling;
    private final CaseLedger ledger;
    private final AuditTrail audit;
    private final DocumentVerdicts verdicts;

    CaseworkDesk(
            JdbcClient jdbc,
            Clock clock,
            CurrentUser currentUser,
            StaffDirectory staff,
            WorkItems items,
            TaskHandling handling,
            CaseLedger ledger,
            AuditTrail audit,
            DocumentVerdicts verdicts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.staff = staff;
        this.items = items;
        this.handling = handling;
        this.ledger = ledger;
        this.audit = audit;
        this.verdicts = verdicts;
    }

    /** Takes an unassigned item; when two do so at once one wins and the other learns who. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Claim claim(WorkItemId item) {
        var me = currentUser.require();
        int taken = jdbc.sql("""
                update work_item set assignee = :me, claimed_at = :now, version = version + 1
                where id = :id and state = 'OPEN' and assignee is null and office in (:offices) and role in (:roles)
                  and excluded is distinct from :me""")
                .param("me", me.id().value())
                .param("now", Columns.timestamp(clock.instant()))
                .param("id", item.value())
                .param("offices", Offices.of(me))
                .param("roles", WorkList.doableRoles(me))
                .update();
        if (taken == 1) {
            noteClaim(item, me);
            return new Claim.Yours();
        }
        return whyNot(item, me);
    }

    private Claim whyNot(WorkItemId item, Person me) {
        var desk = items.find(item).filter(found -> me.worksFor(found.item().office()));
        if (desk.isEmpty() || desk.get().item().state() != WorkItem.State.OPEN) {
            return new Claim.Gone();
        }
        var assignee = desk.get().item().assignee();
        if (assignee.isEmpty()) {
            throw new NotYours();
        }
        return assignee.get().equals(me.id())
                ? new Claim.Yours()
                : new Claim.TakenBy(staff.namesOf(Set.of(assignee.get())).getOrDefault(assignee.get(), assignee.get().value()));
    }

    /** Gives back an item of one's own. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public void release(WorkItemId item) {
        var me = currentUser.require();
        int released = jdbc.sql("""
                update work_item set assignee = null, claimed_at = null, version = version + 1
                where id = ? and state = 'OPEN' and assignee = ?""")
                .params(item.value(), me.id().value())
                .update();
        if (released == 0) {
            throw new NotYours();
        }
        var desk = items.find(item).orElseThrow();
        ledger.record(desk.item().application(), CaseEventKind.WORK_RELEASED.at(desk.item().task().elementId()).by(me.id()));
        audit.record(AuditAction.WORK_RELEASED, desk.item().application(), item.toString());
    }

    /** Takes the most urgent unassigned item that this officer may do; empty when there is none. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Optional<WorkItem> takeNext() {
        var me = currentUser.require();
        var taken = jdbc.sql("""
                update work_item set assignee = :me, claimed_at = :now, version = version + 1
                where id = (select id from work_item
                            where state = 'OPEN' and assignee is null and office in (:offices) and role in (:roles)
                              and excluded is distinct from :me
                            order by due, id limit 1 for update skip locked)
                returning id""")
                .param("me", me.id().value())
                .param("now", Columns.timestamp(clock.instant()))
                .param("offices", Offices.of(me))
                .param("roles", WorkList.doableRoles(me))
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new);
        taken.ifPresent(item -> noteClaim(item, me));
        return taken.flatMap(items::find).map(WorkItems.Desk::item);
    }

    private void noteClaim(WorkItemId item, Person me) {
        var found = items.find(item).orElseThrow().item();
        ledger.record(found.application(), CaseEventKind.WORK_CLAIMED.at(found.task().elementId()).by(me.id()));
        audit.record(AuditAction.WORK_CLAIMED, found.application(), item.toString());
    }

    /**
     * Does a piece of work: writes down what was decided and lets the process go on, in one transaction.
     *
     * @param expectedVersion of the item as the officer saw it
     * @throws StaleWork when it was changed, done or taken in the meantime
     * @throws NotYours when somebody else has it, or this officer must not do it
     */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    @TriesAgain
    public void complete(WorkItemId item, int expectedVersion, TaskResult result) {
        var me = currentUser.require();
        lock(item);
        var desk = items.find(item).filter(found -> me.worksFor(found.item().office())).orElseThrow(NotYours::new);
        if (desk.item().version() != expectedVersion || desk.item().state() != WorkItem.State.OPEN) {
            throw new StaleWork();
        }
        if (!desk.item().assignee().equals(Optional.of(me.id()))
                || !WorkList.doableRoles(me).contains(desk.role())
                || desk.item().excluded().equals(Optional.of(me.id()))) {
            throw new NotYours();
        }
        audit.record(AuditAction.WORK_DONE, desk.item().application(), desk.item().task().name() + "/" + result.getClass().getSimpleName());
        handling.handle(desk, result);
    }

    /** Accepts a document; whoever has the completeness check does that. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public void acceptDocument(WorkItemId item, DocumentId document) {
        verdicts.accept(checkOf(item), document);
    }

    /** Accepts a document; what the officer says of it counts over the applicant's word. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public void acceptDocument(WorkItemId item, DocumentId document, DocumentDetails noted) {
        verdicts.accept(checkOf(item), document, noted);
    }

    /** Rejects a document; whoever has the completeness check does that. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public void rejectDocument(WorkItemId item, DocumentId document, RejectionReason reason) {
        verdicts.reject(checkOf(item), document, reason);
    }

    /** The case whose completeness the signed-in officer is checking. */
    private ApplicationId checkOf(WorkItemId item) {
        var me = currentUser.require();
        lock(item);
        return items.find(item)
                .map(WorkItems.Desk::item)
                .filter(found -> found.state() == WorkItem.State.OPEN && found.task() == Task.CHECK_COMPLETENESS)
                .filter(found -> found.assignee().equals(Optional.of(me.id())) && me.worksFor(found.office()))
                .map(WorkItem::application)
                .orElseThrow(NotYours::new);
    }

    private void lock(WorkItemId item) {
        jdbc.sql("select 1 from work_item where id = ? for update").param(item.value()).query(Integer.class).optional();
    }

    /** A supervisor gives items to an officer of their office; each item has its own result. */
    @PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
    @Transactional
    public List<Assignment> assign(Collection<WorkItemId> items, UserId officer) {
        var me = currentUser.require();
        return items.stream().map(item -> new Assignment(item, assign(item, officer, me))).toList();
    }

    private Assignment.Result assign(WorkItemId id, UserId officer, Person me) {
        lock(id);
        var found = items.find(id).filter(desk -> me.worksFor(desk.item().office()));
        if (found.isEmpty() || found.get().item().state() != WorkItem.State.OPEN) {
            return Assignment.Result.GONE;
        }
        var desk = found.get();
        var result = mayHave(officer, desk);
        if (result == Assignment.Result.ASSIGNED) {
            jdbc.sql("""
                    update work_item set assignee = :officer, claimed_at = :now, version = version + 1 where id = :id""")
                    .param("officer", officer.value())
                    .param("now", Columns.timestamp(clock.instant()))
                    .param("id", id.value())
                    .update();
            ledger.record(desk.item().application(), CaseEventKind.WORK_ASSIGNED.to(officer).by(me.id()));
            audit.record(AuditAction.WORK_ASSIGNED, desk.item().application(), officer.value());
        }
        return result;
    }

    private Assignment.Result mayHave(UserId officer, WorkItems.Desk desk) {
        if (desk.item().excluded().equals(Optional.of(officer))) {
            return Assignment.Result.EXCLUDED;
        }
        var colleague = staff.officersOf(desk.item().office()).stream()
                .filter(found -> found.id().equals(officer))
                .findFirst();
        if (colleague.isEmpty()) {
            return Assignment.Result.WRONG_OFFICE;
        }
        var senior = colleague.get().roles().contains(Roles.SENIOR_OFFICER);
        return senior || desk.role().equals(Roles.CASE_OFFICER)
                ? Assignment.Result.ASSIGNED
                : Assignment.Result.WRONG_ROLE;
    }

    public sealed interface Claim {

        record Yours() implements Claim {}

        /** Somebody was faster. */
        record TakenBy(String name) implements Claim {}

        /** It was done or has gone. */
        record Gone() implements Claim {}
    }

    /** What became of one item of a bulk assignment. */
    public record Assignment(WorkItemId item, Result result) {

        public enum Result { ASSIGNED, GONE, EXCLUDED, WRONG_OFFICE, WRONG_ROLE }
    }

    /** The item is no longer as the officer saw it. */
    public static class StaleWork extends RuntimeException {}

    /** Somebody else has it, or this officer must not do it. */
    public static class NotYours extends RuntimeException {}
}
