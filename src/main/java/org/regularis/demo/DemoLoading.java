package org.regularis.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demo on its first start; the application says that it is ready only afterwards. */
@Component
@Profile("demo")
class DemoLoading implements ApplicationRunner {

    private final DemoHistory past;
    private final JdbcClient jdbc;

    DemoLoading(DemoHistory past, JdbcClient jdbc) {
        this.past = past;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select not exists (select 1 from application)")
                .query(Boolean.class)
                .single()) {
            past.make();
        }
    }
}
