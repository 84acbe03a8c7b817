package org.regularis.casework.process;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row of ours for each step that has failed for good, for the incidents screen. */
@Component
class IncidentRecorder extends DefaultIncidentHandler {

    /** The type of an exception at the head of a stack trace or after "Caused by:"; never its message. */
    private static final Pattern EXCEPTION =
            Pattern.compile("(?m)(?:\\A|^Caused by: )([\\w.$]+(?:Exception|Error|[A-Z]\\w*))(?=:|$)");

    private static final Pattern OUR_LINE = Pattern.compile("\\(([A-Z]\\w*\\.java:\\d+)\\)");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseEvents ledger;

    IncidentRecorder(JdbcClient jdbc, Clock clock, CaseEvents ledger) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.jdbc = jdbc;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        var command = Context.getCommandContext();
        var execution = command.getExecutionManager().findExecutionById(context.getExecutionId());
        var process = execution.getProcessDefinition().getKey();
        var application = ApplicationId.of(execution.getProcessBusinessKey());
        var job = command.getJobManager().findJobById(context.getConfiguration());
        jdbc.sql("""
                insert into case_incident (id, job, application, process, activity, cause, raised_at)
                values (:id, :job, :application, :process, :activity, :cause, :now)""")
                .param("id", incident.getId())
                .param("job", context.getConfiguration())
                .param("application", application.value())
                .param("process", process)
                .param("activity", context.getActivityId())
                .param("cause", cause(job == null ? null : job.getExceptionStacktrace()))
                .param("now", Columns.timestamp(clock.instant()))
                .update();
        ledger.record(application, CaseEventKind.INCIDENT_RAISED.at(context.getActivityId()));
        return incident;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        super.resolveIncident(context);
        close(context);
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        close(context);
    }

    private void close(IncidentContext context) {
        jdbc.sql("""
                update case_incident set resolved_at = :now where job = :job and resolved_at is null
                returning application, activity""")
                .param("now", Columns.timestamp(clock.instant()))
                .param("job", context.getConfiguration())
                .query((row, number) -> new Closed(row.getObject("application", UUID.class), row.getString("activity")))
                .list()
                .forEach(closed -> ledger.record(
                        new ApplicationId(closed.application()),
                        CaseEventKind.INCIDENT_RESOLVED.at(closed.activity())));
    }

    /** Types of the exceptions and the line of ours where the innermost arose; messages may name people. */
    static String cause(@Nullable String stackTrace) {
        if (stackTrace == null) {
            return "unknown";
        }
        var types = EXCEPTION
                .matcher(stackTrace)
                .results()
                .map(match -> match.group(1).substring(match.group(1).lastIndexOf('.') + 1))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" < "));
        var innermost = stackTrace.substring(Math.max(0, stackTrace.lastIndexOf("\nCaused by: ")));
        var line = Stream.concat(innermost.lines(), stackTrace.lines())
                .filter(text -> text.contains("at org.regularis."))
                .flatMap(text -> OUR_LINE.matcher(text).results())
                .map(match -> " at " + match.group(1))
                .findFirst()
                .orElse("");
        return types + line;
    }

    private record Closed(UUID application, String activity) {}
}
