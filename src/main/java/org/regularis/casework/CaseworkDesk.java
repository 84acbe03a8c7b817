package org.regularis.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What officers do with work: take it, give it back, do it; and what a supervisor moves. */
@Component
public class CaseworkDesk {

    private final Clock clock;
    private final CurrentUser currentUser;
    private final StaffDirectory staff;
    private final WorkItems items;
    private final TaskHandling handling;
    private final CaseEvents ledger;
    private final AuditTrail audit;

    CaseworkDesk(
            Clock clock,
            CurrentUser currentUser,
            StaffDirectory staff,
            WorkItems items,
            TaskHandling handling,
            CaseEvents ledger,
            AuditTrail audit) {
        this.clock = clock;
        this.currentUser = currentUser;
        this.staff = staff;
        this.items = items;
        this.handling = handling;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Takes an unassigned item; when two do so at once one wins and the other learns who. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Claim claim(WorkItemId item) {
        var me = currentUser.require();
        if (items.claim(item, me, clock.instant())) {
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
            return new Claim.NotYours();
        }
        return assignee.get().equals(me.id())
                ? new Claim.Yours()
                : new Claim.TakenBy(staff.namesOf(Set.of(assignee.get()))
                        .getOrDefault(assignee.get(), assignee.get().value()));
    }

    /** Gives back an item of one's own. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Release release(WorkItemId item) {
        var me = currentUser.require();
        if (!items.release(item, me.id())) {
            return Release.NOT_YOURS;
        }
        var desk = items.find(item).orElseThrow();
        ledger.record(
                desk.item().application(),
                CaseEventKind.WORK_RELEASED.at(desk.item().task().elementId()).by(me.id()));
        audit.record(AuditAction.WORK_RELEASED, desk.item().application(), item.toString());
        return Release.RELEASED;
    }

    /** Takes the most urgent unassigned item that this officer may do; empty when there is none. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Optional<WorkItem> takeNext() {
        var me = currentUser.require();
        var taken = items.claimNext(me, clock.instant());
        taken.ifPresent(item -> noteClaim(item, me));
        return taken.flatMap(items::find).map(WorkItems.Desk::item);
    }

    private void noteClaim(WorkItemId item, Person me) {
        var found = items.find(item).orElseThrow().item();
        ledger.record(
                found.application(),
                CaseEventKind.WORK_CLAIMED.at(found.task().elementId()).by(me.id()));
        audit.record(AuditAction.WORK_CLAIMED, found.application(), item.toString());
    }

    /**
     * Does a piece of work: writes down what was decided and lets the process go on, in one transaction; what is
     * refused leaves nothing behind.
     *
     * @param expectedVersion of the item as the officer saw it
     */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    @TriesAgain
    public Completion complete(WorkItemId item, int expectedVersion, TaskResult result) {
        var me = currentUser.require();
        items.lock(item);
        var found = items.find(item).filter(one -> me.worksFor(one.item().office()));
        if (found.isEmpty()) {
            return Completion.Refused.NOT_YOURS;
        }
        var desk = found.get();
        if (desk.item().version() != expectedVersion || desk.item().state() != WorkItem.State.OPEN) {
            return Completion.Refused.STALE;
        }
        if (!desk.item().assignee().equals(Optional.of(me.id()))
                || !WorkList.doableRoles(me).contains(desk.role())
                || desk.item().excluded().equals(Optional.of(me.id()))) {
            return Completion.Refused.NOT_YOURS;
        }
        audit.record(
                AuditAction.WORK_DONE,
                desk.item().application(),
                desk.item().task().name() + "/" + result.word());
        var completion = handling.handle(desk, result);
        if (completion instanceof Completion.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return completion;
    }

    /** The case whose completeness the signed-in officer is checking; nobody else gets it until the transaction ends. */
    @PreAuthorize(WorkList.OFFICERS)
    @Transactional
    public Optional<ApplicationId> checkOf(WorkItemId item) {
        return items.lockInHand(item, currentUser.require(), task -> task == Task.CHECK_COMPLETENESS);
    }

    /** A supervisor gives items to an officer of their office; each item has its own result. */
    @PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
    @Transactional
    public List<Assignment> assign(Collection<WorkItemId> items, UserId officer) {
        var me = currentUser.require();
        return items.stream()
                .map(item -> new Assignment(item, assign(item, officer, me)))
                .toList();
    }

    private Assignment.Result assign(WorkItemId id, UserId officer, Person me) {
        items.lock(id);
        var found = items.find(id).filter(desk -> me.worksFor(desk.item().office()));
        if (found.isEmpty() || found.get().item().state() != WorkItem.State.OPEN) {
            return Assignment.Result.GONE;
        }
        var desk = found.get();
        var result = mayHave(officer, desk);
        if (result == Assignment.Result.ASSIGNED) {
            items.assign(id, officer, clock.instant());
            ledger.record(
                    desk.item().application(),
                    CaseEventKind.WORK_ASSIGNED.to(officer).by(me.id()));
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
        return WorkList.doableRoles(colleague.get().roles()).contains(desk.role())
                ? Assignment.Result.ASSIGNED
                : Assignment.Result.WRONG_ROLE;
    }

    public sealed interface Claim {

        record Yours() implements Claim {}

        /** Somebody was faster. */
        record TakenBy(String name) implements Claim {}

        /** It was done or has gone. */
        record Gone() implements Claim {}

        /** Nobody has it, and this officer must not do it. */
        record NotYours() implements Claim {}
    }

    /** Whether an item was given back; nobody gives back what somebody else has. */
    public enum Release {
        RELEASED,
        NOT_YOURS
    }

    /** What became of one item of a bulk assignment. */
    public record Assignment(WorkItemId item, Result result) {

        public enum Result {
            ASSIGNED,
            GONE,
            EXCLUDED,
            WRONG_OFFICE,
            WRONG_ROLE
        }
    }
}
