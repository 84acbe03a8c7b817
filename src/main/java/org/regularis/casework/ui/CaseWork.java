package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Set;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.WorkItem;
import org.regularis.casework.WorkList;
import org.regularis.decisions.DecisionMaking;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.StaffDirectory;
import org.regularis.programmes.EligibilityRules;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.stereotype.Component;

/** The open work of a case as the officer at this screen may do it. */
@Component
class CaseWork {

    private final WorkList list;
    private final CaseworkDesk desk;
    private final TaskForms forms;
    private final CurrentUser user;
    private final StaffDirectory staff;
    private final DeskTime time;

    /** Whether the desk took a result; if not, the words that say why. */
    sealed interface Result {

        record Done() implements Result {}

        record Refused(String messageKey) implements Result {}
    }

    CaseWork(
            WorkList list, CaseworkDesk desk, TaskForms forms, CurrentUser user, StaffDirectory staff, DeskTime time) {
        this.list = list;
        this.desk = desk;
        this.forms = forms;
        this.user = user;
        this.staff = staff;
        this.time = time;
    }

    /** Takes an item; when that cannot be, says who was faster or why not. */
    boolean claim(WorkItemId item) {
        try {
            return switch (desk.claim(item)) {
                case CaseworkDesk.Claim.Yours() -> true;
                case CaseworkDesk.Claim.TakenBy(var name) -> refuse(translate("casework.claim.taken", name));
                case CaseworkDesk.Claim.Gone() -> refuse(translate("casework.claim.gone"));
            };
        } catch (CaseworkDesk.NotYours notForThisOfficer) {
            return refuse(translate("casework.claim.not-yours"));
        }
    }

    /** Gives an item back; when it is somebody else's by now, says so. */
    boolean release(WorkItemId item) {
        try {
            desk.release(item);
            return true;
        } catch (CaseworkDesk.NotYours notYours) {
            return refuse(translate("casework.problem.not-yours"));
        }
    }

    private static boolean refuse(String words) {
        Notices.warn(words);
        return false;
    }

    List<WorkItem> openOf(ApplicationId application) {
        return list.openOf(application);
    }

    boolean isMine(WorkItem item) {
        return item.assignee().filter(me()::equals).isPresent();
    }

    boolean isExcluded(WorkItem item) {
        return item.excluded().filter(me()::equals).isPresent();
    }

    Due due(WorkItem item) {
        return time.due(item.calendar(), item.due());
    }

    String name(UserId id) {
        return staff.namesOf(Set.of(id)).getOrDefault(id, id.value());
    }

    TaskForm form(WorkItem item, CaseAtHand atHand, TaskForm.Finish finish) {
        return forms.of(item, atHand, finish);
    }

    /** Does the work on the version that the officer has seen. */
    Result complete(WorkItemId item, int version, TaskResult result) {
        try {
            desk.complete(item, version, result);
            return new Result.Done();
        } catch (CaseworkDesk.StaleWork changed) {
            return new Result.Refused("casework.problem.stale");
        } catch (CaseworkDesk.NotYours notYours) {
            return new Result.Refused("casework.problem.not-yours");
        } catch (DecisionMaking.SamePerson samePerson) {
            return new Result.Refused("casework.problem.same-person");
        } catch (DecisionMaking.NoReason noReason) {
            return new Result.Refused("casework.problem.no-reason");
        } catch (EligibilityRules.InvalidFact invalidFact) {
            return new Result.Refused("casework.problem.invalid-fact");
        }
    }

    private UserId me() {
        return user.require().id();
    }
}
