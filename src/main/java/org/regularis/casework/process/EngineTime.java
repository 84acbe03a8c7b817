package org.regularis.casework.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.regularis.shared.ApplicationId;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Lets the demo lead cases through a past: the engine's clock is moved and its jobs are run one by one. */
@Component
@Profile("demo")
@NamedInterface("time")
public class EngineTime {

    private static final String JOBS = """
            from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = :case and j.retries_ > 0 and j.suspension_state_ = 1""";

    private final ManagementService management;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    EngineTime(@Lazy ManagementService management, @Lazy ProcessEngine engine, JdbcClient jdbc) {
        this.management = management;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** From now on the engine's time is set by {@link #moveTo} and jobs run only in {@link #runDueJobs}. */
    public void takeOver() {
        jobExecutor().shutdown();
    }

    public void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** The engine runs by itself again, at the system's time. */
    public void letGo() {
        ClockUtil.reset();
        jobExecutor().start();
    }

    /** Runs what is due in a case now, and what becomes due by that. */
    public void runDueJobs(ApplicationId application) {
        for (var due = dueJobs(application); !due.isEmpty(); due = dueJobs(application)) {
            due.forEach(management::executeJob);
        }
    }

    /** When the next timer of a case fires. */
    public Optional<Instant> nextTimer(ApplicationId application) {
        return jdbc.sql("select min(j.duedate_) " + JOBS
                        + " and j.duedate_ is not null having min(j.duedate_) is not null")
                .param("case", application.toString())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private List<String> dueJobs(ApplicationId application) {
        return jdbc.sql("select j.id_ " + JOBS
                        + " and (j.duedate_ is null or j.duedate_ <= :now) order by j.duedate_ limit 1")
                .param("case", application.toString())
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .query(String.class)
                .list();
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
