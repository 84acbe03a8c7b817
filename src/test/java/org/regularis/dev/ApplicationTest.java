package org.regularis.dev;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a database of its own, with a clock that the test moves and jobs that the test
 * runs; one context serves all such tests, so each makes its own cases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "regularis.regular-work=false",
            "regularis.keycloak.internal-url=http://localhost:1"
        })
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = SignInHere.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TypeExcludeFilters(FromTheTests.class)
@Import({DatabaseConfiguration.class, ApplicationTest.Setting.class, CaseDriver.class, CaseWatch.class})
public @interface ApplicationTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Setting {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new EngineClock();
        }

        @Bean
        @Primary
        SwitchedRegisters switchedRegisters() {
            return new SwitchedRegisters();
        }

        @Bean
        DrawnShares lots() {
            return new DrawnShares();
        }

        @Bean
        RenderedTemplates renderedTemplates() {
            return new RenderedTemplates();
        }

        @Bean
        TakenFlows takenFlows() {
            return new TakenFlows();
        }
    }
}
