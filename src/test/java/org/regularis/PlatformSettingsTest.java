package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.page.Push;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ApplicationTest
class PlatformSettingsTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Environment environment;

    @Autowired
    private HealthEndpointGroups health;

    @Test
    void one_small_pool_serves_a_node() throws Exception {
        var pool = dataSource.unwrap(HikariDataSource.class);

        assertThat(pool.getMaximumPoolSize()).isEqualTo(8).isBetween(4, 10);
        assertThat(pool.getConnectionTimeout()).isEqualTo(10_000);
    }

    @Test
    void no_query_and_no_forgotten_transaction_holds_the_others_up() {
        assertThat(setting("statement_timeout")).isEqualTo("30s");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    void nobody_waits_for_ever_for_a_database_or_a_mail_server_that_has_gone_silent() throws Exception {
        var driver = dataSource.unwrap(HikariDataSource.class).getDataSourceProperties();

        assertThat(driver)
                .contains(entry("connectTimeout", "5"), entry("loginTimeout", "10"), entry("socketTimeout", "60"));
        assertThat(sender.getJavaMailProperties())
                .contains(
                        entry("mail.smtp.connectiontimeout", "5000"),
                        entry("mail.smtp.timeout", "10000"),
                        entry("mail.smtp.writetimeout", "10000"));
    }

    @Test
    void the_database_keeps_what_it_has_acknowledged() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void our_tables_come_before_the_engine_s() {
        assertThat(setting("search_path").replace(" ", "")).isEqualTo("regularis,engine");
    }

    @Test
    void an_open_tab_alone_does_not_keep_somebody_signed_in() {
        assertThat(environment.getProperty("vaadin.close-idle-sessions", Boolean.class))
                .isTrue();
        assertThat(environment.getProperty("server.servlet.session.timeout")).isEqualTo("30m");
    }

    @Test
    void staff_screens_live_below_their_own_path_and_are_not_pushed_to() {
        var pushing = new ClassPathScanningCandidateComponentProvider(false);
        pushing.addIncludeFilter(new AnnotationTypeFilter(Push.class));

        assertThat(environment.getProperty("vaadin.url-mapping")).isEqualTo("/staff/*");
        assertThat(environment.getProperty("vaadin.push-mode")).isNull();
        assertThat(environment.getProperty("vaadin.pushMode")).isNull();
        assertThat(pushing.findCandidateComponents("org.regularis")).isEmpty();
    }

    @Test
    void the_application_is_ready_when_database_and_engine_are() {
        var ready = health.get("readiness");

        assertThat(ready).isNotNull();
        assertThat(ready.isMember("readinessState")).isTrue();
        assertThat(ready.isMember("db")).isTrue();
        assertThat(ready.isMember("engine")).isTrue();
        assertThat(ready.isMember("mail")).isFalse();
    }

    @Test
    void nothing_but_health_is_shown_to_those_who_run_it_and_no_details_to_anybody() {
        assertThat(environment.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health");
        assertThat(environment.getProperty("management.endpoint.health.show-details"))
                .isEqualTo("never");
        assertThat(environment.getProperty("spring.web.error.include-stacktrace"))
                .isEqualTo("never");
        assertThat(environment.getProperty("spring.web.error.include-message")).isEqualTo("never");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
