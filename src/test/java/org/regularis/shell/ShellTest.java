package org.regularis.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.regularis.dev.DatabaseConfiguration;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * A test of the shell alone: the chains, the layout and the errors, with endpoints of its own. What it needs
 * is no {@code @Configuration}, so that tests of the whole application do not find it by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ShellTest.ShellApplication.class,
        properties = {
            "spring.autoconfigure.exclude=org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "management.endpoint.health.validate-group-membership=false"
        })
@AutoConfigureMockMvc
@interface ShellTest {

    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    @EnableConfigurationProperties(InstallationSettings.class)
    @ComponentScan(basePackageClasses = {SessionController.class, CurrentUser.class, InstallationSettings.class})
    class ShellApplication {

        @Bean
        NavigationEntry workList() {
            return new NavigationEntry("", "shell.header.staff", "tasks", 10, Set.of("case-officer"));
        }

        @Bean
        NavigationEntry figures() {
            return new NavigationEntry("figures", "shell.header.home", "chart", 20, Set.of("supervisor"));
        }
    }
}
