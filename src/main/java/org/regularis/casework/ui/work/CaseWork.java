package org.regularis.casework.ui.work;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.TaskResult;
import org.regularis.casework.WorkItem;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Due;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.stereotype.Component;

/** The open work of a case as the officer at this screen may do it. */
@Component
public class CaseWork {

    private final WorkList list;
    private final CaseworkDesk desk;
    private final TaskForms forms;
    private final OwnChecks checks;
    private final CurrentUser user;
    private final StaffDirectory staff;
    private final DeskDates time;

    CaseWork(
            WorkList list,
            CaseworkDesk desk,
            TaskForms forms,
            OwnChecks checks,
            CurrentUser user,
            StaffDirectory staff,
            DeskDates time) {
        this.list = list;
        this.desk = desk;
        this.forms = forms;
        this.checks = checks;
        this.user = user;
        this.staff = staff;
        this.time = time;
    }

    /** Takes an item; when that cannot be, says who was faster or why not. */
    public boolean claim(WorkItemId item) {
        return switch (desk.claim(item)) {
            case CaseworkDesk.Claim.Yours() -> true;
            case CaseworkDesk.Claim.TakenBy(var name) -> refuse(translate("casework.claim.taken", name));
            case CaseworkDesk.Claim.Gone() -> refuse(translate("casework.claim.gone"));
            case CaseworkDesk.Claim.NotYours() -> refuse(translate("casework.claim.not-yours"));
        };
    }

    /** Gives an item back; when it is somebody else's by now, says so. */
    public boolean release(WorkItemId item) {
        return switch (desk.release(item)) {
            case RELEASED -> true;
            case NOT_YOURS -> refuse(translate("casework.problem.not-yours"));
        };
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

    TaskForm form(WorkItem item, OpenCase atHand, TaskForm.Finish finish) {
        return forms.of(item, atHand, finish);
    }

    Optional<OwnChecksForm> ownChecks(OpenCase atHand, OwnChecksForm.Finish finish) {
        return checks.of(atHand, finish);
    }

    /** Does the work on the version that the officer has seen. */
    Completion complete(WorkItemId item, int version, TaskResult result) {
        return desk.complete(item, version, result);
    }

    private UserId me() {
        return user.require().id();
    }
}
