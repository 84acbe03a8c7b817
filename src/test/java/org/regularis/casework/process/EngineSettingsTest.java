package org.regularis.casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** The settings that decide everything, as {@code docs/adr/0003-the-engine.md} gives them with their reasons. */
@ApplicationTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void completing_a_task_finds_the_tasks_under_it_by_an_index() {
        assertThat(jdbc.sql("""
                        select indexdef from pg_indexes
                        where schemaname = 'engine' and tablename = 'act_ru_task'""").query(String.class).list())
                .anyMatch(index -> index.contains("(parent_task_id_) WHERE (parent_task_id_ IS NOT NULL)"));
    }

    @Test
    void the_engine_s_tables_lie_apart_from_ours_and_flyway_made_them() {
        assertThat(jdbc.sql("select distinct schemaname from pg_tables where tablename like 'act\\_%'")
                        .query(String.class)
                        .list())
                .containsExactly("engine");
        assertThat(engine().getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    void who_may_do_what_is_not_the_engine_s_business() {
        assertThat(engine().isAuthorizationEnabled()).isFalse();
        assertThat(engine().isTenantCheckEnabled()).isTrue();
    }

    @Test
    void queries_carry_no_expressions_and_give_no_endless_lists() {
        assertThat(engine().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine().isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine().getQueryMaxResultsLimit()).isEqualTo(1_000);
    }

    @Test
    void objects_are_not_read_from_variables_unless_their_type_is_allowed() {
        assertThat(engine().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine().getDeserializationAllowedClasses()).isNull();
        assertThat(engine().getDeserializationAllowedPackages()).isNull();
    }

    @Test
    void history_is_for_finding_out_what_went_wrong_and_is_cleared_away() {
        assertThat(engine().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(engine().getHistoryTimeToLive()).isEqualTo("P180D");
        assertThat(engine().getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(engine().getHistoryCleanupStrategy()).isEqualTo("removalTimeBased");
        assertThat(engine().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(engine().getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine().isHistoryCleanupEnabled()).isTrue();
    }

    @Test
    void ids_are_drawn_and_not_handed_out_in_blocks() {
        assertThat(engine().getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    }

    @Test
    void the_engine_shares_our_transactions_and_reads_what_is_committed() {
        assertThat(engine().isTransactionsExternallyManaged()).isTrue();
        assertThat(engine().getSkipIsolationLevelCheck()).isFalse();
        assertThat(jdbc.sql("show transaction_isolation").query(String.class).single())
                .isEqualTo("read committed");
    }

    @Test
    void parts_of_the_engine_that_nobody_uses_are_off() {
        assertThat(engine().isCmmnEnabled()).isFalse();
        assertThat(engine().isDmnEnabled()).isFalse();
        assertThat(engine().isStandaloneTasksEnabled()).isFalse();
        assertThat(engine().isMetricsEnabled()).isFalse();
    }

    @Test
    void the_job_executor_takes_a_thread_and_a_half_of_a_core_and_sixteen_jobs_at_once() {
        var executor = properties.getJobExecution();

        assertThat(executor.getCorePoolSize()).isEqualTo(3);
        assertThat(executor.getMaxPoolSize()).isEqualTo(3);
        assertThat(executor.getQueueCapacity()).isEqualTo(32);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(16);
    }

    @Test
    void a_step_that_fails_is_tried_again_after_longer_and_longer_waits() throws Exception {
        var waits = engine().getFailedJobRetryTimeCycle().split(",");

        assertThat(waits).containsExactly("PT10S", "PT1M", "PT5M", "PT30M", "PT2H");
        for (var wait : waits) {
            assertThat(new DurationHelper(wait).isRepeat()).isFalse();
        }
    }

    @Test
    void models_reach_the_steps_and_nothing_else() {
        assertThat(engine().getBeans().keySet())
                .containsExactlyInAnyOrder((Object[]) context.getBeanNamesForType(Step.class));
        assertThat(evaluate("${confirmReceipt}")).isInstanceOf(Step.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dataSource", "jdbcClient", "processEngine", "caseProcess", "environment", "applicationIntake"})
    void the_rest_of_the_application_is_out_of_their_reach(String bean) {
        assertThatThrownBy(() -> evaluate("${" + bean + "}"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.camunda.bpm.cockpit.Cockpit",
                "org.camunda.connect.Connectors",
                "org.glassfish.jersey.server.ResourceConfig",
                "com.oracle.truffle.js.scriptengine.GraalJSScriptEngine",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineImpl"
            })
    void only_the_engine_and_its_starter_are_shipped(String stranger) {
        assertThat(ClassUtils.isPresent(stranger, getClass().getClassLoader())).isFalse();
        assertThat(ClassUtils.isPresent(
                        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
                        getClass().getClassLoader()))
                .isTrue();
    }

    @Test
    void decision_tables_stay_out_of_the_engine_and_models_come_in() {
        var repository = processEngine.getRepositoryService();

        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(model -> model.getKey())
                .containsExactlyInAnyOrder(
                        "application-lifecycle",
                        "intake",
                        "evidence-request",
                        "register-enquiry",
                        "employer-verification",
                        "decision",
                        "refusal");
        assertThat(jdbc.sql("select count(*) from act_re_decision_def")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Object evaluate(String expression) {
        return engine().getCommandExecutorTxRequired().execute(command -> engine().getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private ProcessEngineConfigurationImpl engine() {
        return (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    }
}
