package org.regularis.documents;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.regularis.audit.AuditTrail;
import org.regularis.dev.DatabaseConfiguration;
import org.regularis.dev.MovableClock;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** This module alone on the real PostgreSQL, with a clock that can be moved. */
@Import({DatabaseConfiguration.class, CurrentUser.class})
@ComponentScan(
        basePackages = "org.regularis.documents",
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class DocumentsModule {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @Bean
    AuditTrail audit() {
        return mock(AuditTrail.class);
    }

    @Bean
    MovableClock clock() {
        return new MovableClock(START);
    }

    @Bean
    MayRead nobody() {
        return (person, application) -> false;
    }

    @Bean
    Guests guests() {
        return new Guests();
    }

    /** Lets in whom a test names. */
    public static class Guests implements MayRead {

        private record Guest(UserId person, ApplicationId application) {}

        private final Set<Guest> guests = new HashSet<>();

        public void allow(Person person, ApplicationId application) {
            guests.add(new Guest(person.id(), application));
        }

        @Override
        public boolean mayRead(Person person, ApplicationId application) {
            return guests.contains(new Guest(person.id(), application));
        }
    }
}
