package org.regularis.casework.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the position of each case: which step of which model, since when and until when. */
@Component
class StepListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepListener(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void enter(DelegateExecution execution, String activity) {
        jdbc.sql("""
                insert into case_step (instance, application, process, activity, entered_at)
                values (:instance, :application, :process, :activity, :now)""")
                .param("instance", execution.getProcessInstanceId())
                .param("application", UUID.fromString(execution.getProcessBusinessKey()))
                .param(
                        "process",
                        ((ExecutionEntity) execution).getProcessDefinition().getKey())
                .param("activity", activity)
                .param("now", now())
                .update();
    }

    void leave(DelegateExecution execution) {
        jdbc.sql("""
                update case_step set left_at = :now
                where instance = :instance and activity = :activity and left_at is null""")
                .param("now", now())
                .param("instance", execution.getProcessInstanceId())
                .param("activity", execution.getCurrentActivityId())
                .update();
    }

    /** A process instance has ended, by itself or cut short: nothing stands in it any more. */
    void leaveAll(DelegateExecution execution) {
        jdbc.sql("update case_step set left_at = :now where instance = :instance and left_at is null")
                .param("now", now())
                .param("instance", execution.getProcessInstanceId())
                .update();
    }

    private Timestamp now() {
        return Columns.timestamp(clock.instant());
    }
}
