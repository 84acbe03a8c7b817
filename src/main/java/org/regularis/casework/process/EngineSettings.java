package org.regularis.casework.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine is set up here; why each setting is as it is stands in {@code docs/adr/0003-the-engine.md}. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Growing delays between the tries of a failed job; after the last one it becomes an incident. */
    static final String RETRIES = "PT10S,PT1M,PT5M,PT30M,PT2H";

    private final ListableBeanFactory beans;
    private final CaseParseListener caseKeeping;
    private final IncidentRecorder incidentKeeping;

    EngineSettings(ListableBeanFactory beans, CaseParseListener caseKeeping, IncidentRecorder incidentKeeping) {
        this.beans = beans;
        this.caseKeeping = caseKeeping;
        this.incidentKeeping = incidentKeeping;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var steps = new StepBeans(beans);
        engine.setBeans(steps);
        // The starter has set one before us that reaches every bean of the application.
        engine.setExpressionManager(new JuelExpressionManager(steps));
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setAuthorizationEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(1_000);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_END);
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setCustomPostBPMNParseListeners(extended(engine.getCustomPostBPMNParseListeners(), caseKeeping));
        engine.setCustomIncidentHandlers(extended(engine.getCustomIncidentHandlers(), incidentKeeping));
    }

    private static <T> List<T> extended(List<T> list, T more) {
        var extended = list == null ? new ArrayList<T>() : new ArrayList<>(list);
        extended.add(more);
        return extended;
    }
}
