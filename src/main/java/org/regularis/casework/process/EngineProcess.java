package org.regularis.casework.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.regularis.casework.CaseProcess;
import org.regularis.casework.TaskOutcome;
import org.regularis.shared.ApplicationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Moves the process of a case in the engine, by the engine's own services. */
@Component
class EngineProcess implements CaseProcess {

    static final String WARNING_TIMER = "startEvent_clockWarningDue";
    static final String END_TIMER = "startEvent_clockRanOut";

    /** Where the timers wait while the clock stands still; suspending them instead would lock them against being moved. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Clock clock;

    EngineProcess(
            @Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public String start(ApplicationId application, Instant clockWarningAt, Instant clockEndsAt, Employer employer) {
        return runtime.startProcessInstanceByKey(
                        ProcessModels.LIFECYCLE,
                        application.toString(),
                        Map.of(
                                CaseVariables.CLOCK_WARNING_AT, Date.from(clockWarningAt),
                                CaseVariables.CLOCK_ENDS_AT, Date.from(clockEndsAt),
                                CaseVariables.EMPLOYER_ASKED, employer.asked(),
                                CaseVariables.EMPLOYER_REACHABLE, employer.reachable()))
                .getId();
    }

    @Override
    public void askNoEmployer(String lifecycle) {
        if (runtime.createProcessInstanceQuery().processInstanceId(lifecycle).count() > 0) {
            joined(() -> runtime.setVariable(lifecycle, CaseVariables.EMPLOYER_ASKED, false));
        }
    }

    @Override
    public void complete(String engineTask, TaskOutcome outcome) {
        joined(() -> tasks.complete(engineTask, Map.of(CaseVariables.OUTCOME, outcome.word())));
    }

    @Override
    public void completeGrantProposal(String engineTask, boolean secondOpinion) {
        joined(() -> tasks.complete(
                engineTask,
                Map.of(
                        CaseVariables.OUTCOME,
                        TaskOutcome.GRANT_PROPOSED.word(),
                        CaseVariables.SECOND_OPINION,
                        secondOpinion)));
    }

    @Override
    public void tell(ApplicationId application, Message message) {
        tell(application, message, Map.of());
    }

    @Override
    public void tellEmployerAnswered(ApplicationId application, boolean confirmed) {
        var outcome = confirmed ? TaskOutcome.CONFIRMED : TaskOutcome.CONTRADICTED;
        tell(application, Message.EMPLOYER_ANSWERED, Map.of(CaseVariables.OUTCOME, outcome.word()));
    }

    private void tell(ApplicationId application, Message message, Map<String, Object> variables) {
        joined(() -> runtime.createMessageCorrelation(message.word())
                .processInstanceBusinessKey(application.toString())
                .setVariables(new HashMap<>(variables))
                .correlateAll());
    }

    @Override
    public void stopClock(String lifecycle) {
        moveClock(lifecycle, NEVER, NEVER);
    }

    @Override
    public void moveClock(String lifecycle, Instant warning, Instant end) {
        move(lifecycle, WARNING_TIMER, warning);
        move(lifecycle, END_TIMER, end);
    }

    /** A timer of the lifecycle that has not fired yet; found by process instance, which the engine has an index for. */
    private void move(String lifecycle, String timer, Instant date) {
        management.createJobQuery().processInstanceId(lifecycle).timers().list().stream()
                .filter(job -> activityOf(job).equals(timer))
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(date)));
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    @Override
    public void retry(String job) {
        management
                .setJobRetries(1)
                .jobId(job)
                .dueDate(Date.from(clock.instant()))
                .execute();
    }

    /** Wraps the engine's optimistic lock failure in Spring's, so that {@code @TriesAgain} repeats the transaction. */
    private static void joined(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("A job was moving the case at the same moment", e);
        }
    }
}
