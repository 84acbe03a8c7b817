package org.regularis.casework.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.regularis.shared.ApplicationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The one place where the house talks to the engine about a case; everything joins the caller's transaction. */
@Component
public class CaseProcess {

    static final String LIFECYCLE = "application-lifecycle";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Clock clock;

    CaseProcess(
            @Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
    }

    /**
     * Whether the programme wants an employer asked, and whether this one can be.
     *
     * @param reachable has an address to write to
     */
    record Employer(boolean asked, boolean reachable) {}

    /** @return the id of the lifecycle's instance */
    String start(ApplicationId application, Instant clockWarningAt, Instant clockEndsAt, Employer employer) {
        return runtime.startProcessInstanceByKey(LIFECYCLE, application.toString(), Map.of(
                CaseVariables.CLOCK_WARNING_AT, Date.from(clockWarningAt),
                CaseVariables.CLOCK_ENDS_AT, Date.from(clockEndsAt),
                CaseVariables.EMPLOYER_ASKED, employer.asked(),
                CaseVariables.EMPLOYER_REACHABLE, employer.reachable()))
                .getId();
    }

    public void complete(String engineTask, Outcome outcome) {
        joined(() -> tasks.complete(engineTask, Map.of(CaseVariables.OUTCOME, outcome.word())));
    }

    /** A grant was proposed: whether a second officer looks at it has been drawn. */
    public void completeGrantProposal(String engineTask, boolean secondOpinion) {
        joined(() -> tasks.complete(engineTask, Map.of(
                CaseVariables.OUTCOME, Outcome.GRANT_PROPOSED.word(), CaseVariables.SECOND_OPINION, secondOpinion)));
    }

    /** Tells the case something it waits for; nothing happens when it does not wait for it any more. */
    void tell(ApplicationId application, String message, Map<String, Object> variables) {
        joined(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(application.toString())
                .setVariables(new HashMap<>(variables))
                .correlateAll());
    }

    /** Has a failed step tried once more, at once; its incident is resolved when it gets a new try. */
    public void retry(String job) {
        management.setJobRetries(1).jobId(job).dueDate(Date.from(clock.instant())).execute();
    }

    /** Says in the house's words that a job was moving the case at the same moment; the caller tries again. */
    private static void joined(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("A job was moving the case at the same moment", e);
        }
    }
}
