package org.regularis.dev;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Gives each Spring context of the tests an empty database on the real PostgreSQL and a folder for its files; import it. */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return TestDatabase.fresh();
    }

    /** A database and a folder go together: one context's folder must not meet another one's database. */
    @Bean
    DynamicPropertyRegistrar folderOfDocuments() {
        var folder = TestFolders.fresh();
        return properties -> properties.add("regularis.documents.directory", folder::toString);
    }
}
