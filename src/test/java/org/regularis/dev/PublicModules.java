package org.regularis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * All modules that applicants and employers meet, on the real PostgreSQL and a real mail server, without the engine.
 * No {@code @Configuration}, so that tests of the whole application do not find it by themselves.
 */
@EnableMethodSecurity
@Import(DatabaseConfiguration.class)
@ComponentScan(
        basePackages = {
            "org.regularis.audit",
            "org.regularis.identity",
            "org.regularis.programmes",
            "org.regularis.documents",
            "org.regularis.employers",
            "org.regularis.applications",
            "org.regularis.persons",
            "org.regularis.registers",
            "org.regularis.decisions",
            "org.regularis.signing",
            "org.regularis.correspondence",
            "org.regularis.shared",
            "org.regularis.shell.web"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = PublicModules.OfTests.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ui\\..*")
        })
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class
})
public class PublicModules {

    /** Properties for {@code @SpringBootTest}. */
    public static final String SCHEMA = "spring.flyway.default-schema=regularis";

    public static final String PATH = "spring.datasource.hikari.connection-init-sql=set search_path to regularis";
    public static final String NO_ROUNDS = "regularis.mail.poll=365d";

    @Bean
    MovableClock clock() {
        return new MovableClock(Instant.parse("2026-10-05T09:00:00Z"));
    }

    @Bean(destroyMethod = "close")
    MailCatcher mailCatcher() {
        try {
            return MailCatcher.start(Files.createTempDirectory("regularis-test-mail"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    SwitchedRegisters switchedRegisters() {
        return new SwitchedRegisters();
    }

    @Bean
    StaffDirectory staff() {
        return new Colleagues();
    }

    /** What lies beside the tests belongs to them and not to the application. */
    static class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }

    /** Everybody is called by their user name with a capital letter. */
    static class Colleagues implements StaffDirectory {

        @Override
        public List<Colleague> officersOf(OfficeId office) {
            return List.of();
        }

        @Override
        public Map<UserId, String> namesOf(Set<UserId> ids) {
            return ids.stream()
                    .collect(Collectors.toMap(
                            id -> id,
                            id -> id.value().substring(0, 1).toUpperCase()
                                    + id.value().substring(1)));
        }
    }
}
