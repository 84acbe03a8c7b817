package org.regularis.casework.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office is open when the models are deployed; part of the readiness group. */
@Component("engine")
class EngineHealth implements HealthIndicator {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    EngineHealth(@Lazy ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        int models = jdbc.sql("select count(*) from act_re_procdef")
                .query(Integer.class)
                .single();
        return models > 0 && engine.getName() != null
                ? Health.up().build()
                : Health.down().build();
    }
}
