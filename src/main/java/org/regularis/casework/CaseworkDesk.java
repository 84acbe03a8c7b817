package org.regularis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.regularis.identity.Roles;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** What officers do with work: take it, give it back, do it; and what a supervisor moves. */
@Component
public class CaseworkDesk {

    /** Takes an unassigned item; when two do so at once one wins and the other learns who. */
    @PreAuthorize(WorkList.OFFICERS)
    public Claim claim(WorkItemId item) {
        throw new UnsupportedOperationException();
    }

    /** Gives back an item of one's own. */
    @PreAuthorize(WorkList.OFFICERS)
    public void release(WorkItemId item) {
        throw new UnsupportedOperationException();
    }

    /** Takes the most urgent unassigned item that this officer may do; empty when there is none. */
    @PreAuthorize(WorkList.OFFICERS)
    public Optional<WorkItem> takeNext() {
        throw new UnsupportedOperationException();
    }

    /**
     * Does a piece of work: writes down what was decided and lets the process go on, in one transaction.
     *
     * @param expectedVersion of the item as the officer saw it
     * @throws StaleWork when it was changed, done or taken in the meantime
     * @throws NotYours when somebody else has it, or this officer must not do it
     */
    @PreAuthorize(WorkList.OFFICERS)
    public void complete(WorkItemId item, int expectedVersion, TaskResult result) {
        throw new UnsupportedOperationException();
    }

    /** A supervisor gives items to an officer of their office; each item has its own result. */
    @PreAuthorize("hasRole('" + Roles.SUPERVISOR + "')")
    public List<Assignment> assign(Collection<WorkItemId> items, UserId officer) {
        throw new UnsupportedOperationException();
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
