package org.regularis.dev;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives each Spring context of the tests an empty database on the real PostgreSQL; import it. */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return TestDatabase.fresh();
    }
}
