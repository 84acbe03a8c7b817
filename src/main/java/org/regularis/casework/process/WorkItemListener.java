package org.regularis.casework.process;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseTurn;
import org.regularis.casework.CaseworkSettings;
import org.regularis.casework.Task;
import org.regularis.casework.WorkItem;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Proposal;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one work item for each user task of the engine, in the engine's transaction. */
@Component
class WorkItemListener {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final WorkingCalendars calendars;
    private final CaseEvents ledger;
    private final CaseworkSettings settings;
    private final ObjectProvider<CaseTurn> turn;
    private final ObjectProvider<DecisionMaking> decisions;

    WorkItemListener(
            JdbcClient jdbc,
            Clock clock,
            CurrentUser currentUser,
            WorkingCalendars calendars,
            CaseEvents ledger,
            CaseworkSettings settings,
            ObjectProvider<CaseTurn> turn,
            ObjectProvider<DecisionMaking> decisions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentUser = currentUser;
        this.calendars = calendars;
        this.ledger = ledger;
        this.settings = settings;
        this.turn = turn;
        this.decisions = decisions;
    }

    void open(DelegateTask engineTask, Map<String, String> properties) {
        var application = ApplicationId.of(engineTask.getExecution().getProcessBusinessKey());
        var task = Task.of(engineTask.getTaskDefinitionKey());
        turn.getObject().goTo(application, stage(properties), Turn.OFFICE, awaited(properties), null);
        var proposer = decisions.getObject().current(application).map(Proposal::proposedBy);
        insert(engineTask, application, task, properties.get("role"), proposer);
        ledger.record(application, CaseEventKind.WORK_OPENED.at(task.elementId()));
    }

    /** The desk has completed the task; whoever is signed in did it. */
    void done(DelegateTask engineTask) {
        var by = currentUser.find().map(Person::id);
        close(engineTask, WorkItem.State.DONE, by);
        var done = CaseEventKind.WORK_DONE.at(engineTask.getTaskDefinitionKey());
        ledger.record(application(engineTask), by.map(done::by).orElse(done));
    }

    /** The task has gone without being done: the case was withdrawn or took another way. */
    void cancelled(DelegateTask engineTask) {
        close(engineTask, WorkItem.State.CANCELLED, Optional.empty());
        ledger.record(application(engineTask), CaseEventKind.WORK_CANCELLED.at(engineTask.getTaskDefinitionKey()));
    }

    private void insert(
            DelegateTask engineTask, ApplicationId application, Task task, String role, Optional<UserId> proposer) {
        var calendar = jdbc.sql("select calendar from case_file where application = ?")
                .param(application.value())
                .query((row, number) -> new CalendarId(row.getString("calendar")))
                .single();
        var target = calendars.deadline(calendar, clock.instant(), settings.targetDays());
        var assignee = whoKnowsIt(application, task, proposer);
        jdbc.sql("""
                insert into work_item
                    (id, engine_task, application, task, office, role, assignee, excluded, opened_at, due, claimed_at)
                select :id, :engineTask, application, :task, office,
                       case when under_age and :refusal then :protection else :role end, :assignee, :excluded, :now,
                       case when under_age then :now
                            else least(:target, case when clock_stopped_at is null then clock_ends_at else :target end)
                       end, :claimed
                from case_file where application = :application""")
                .param("id", UUID.randomUUID())
                .param("engineTask", engineTask.getId())
                .param("application", application.value())
                .param("task", task.name())
                .param("role", role)
                .param("refusal", task == Task.REVIEW_REFUSAL || task == Task.CONFIRM_REFUSAL)
                .param("protection", Roles.PROTECTION_OFFICER)
                .param("assignee", assignee.orElse(null), Types.VARCHAR)
                .param(
                        "excluded",
                        task.needsSecondPerson() ? proposer.map(UserId::value).orElse(null) : null,
                        Types.VARCHAR)
                .param("now", now())
                .param("target", Columns.timestamp(target))
                .param("claimed", assignee.isPresent() ? now() : null, Types.TIMESTAMP)
                .update();
    }

    /** Work that comes back goes to the officer who did it before; a reply to a notice to the one who proposed. */
    private Optional<String> whoKnowsIt(ApplicationId application, Task task, Optional<UserId> proposer) {
        if (task.needsSecondPerson()) {
            return Optional.empty();
        }
        if (task == Task.RECONSIDER_REFUSAL) {
            return proposer.map(UserId::value);
        }
        return jdbc.sql("""
                select done_by from work_item where application = ? and task = ? and done_by is not null
                order by done_at desc limit 1""")
                .params(application.value(), task.name())
                .query(String.class)
                .optional();
    }

    private void close(DelegateTask engineTask, WorkItem.State state, Optional<UserId> by) {
        jdbc.sql("""
                update work_item set state = :state, done_at = :now, done_by = :by, version = version + 1,
                    outcome = :outcome
                where engine_task = :engineTask and state = 'OPEN'""")
                .param("state", state.name())
                .param("now", now())
                .param("by", by.map(UserId::value).orElse(null), Types.VARCHAR)
                .param(
                        "outcome",
                        state == WorkItem.State.DONE ? engineTask.getVariable(CaseVariables.OUTCOME) : null,
                        Types.VARCHAR)
                .param("engineTask", engineTask.getId())
                .update();
    }

    private static ApplicationId application(DelegateTask engineTask) {
        return ApplicationId.of(((TaskEntity) engineTask).getExecution().getProcessBusinessKey());
    }

    private static @Nullable Stage stage(Map<String, String> properties) {
        return properties.containsKey("stage") ? Stage.valueOf(properties.get("stage")) : null;
    }

    private static Awaited awaited(Map<String, String> properties) {
        return Awaited.valueOf(properties.get("awaited"));
    }

    private Timestamp now() {
        return Columns.timestamp(clock.instant());
    }
}
