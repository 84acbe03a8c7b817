package org.regularis.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.regularis.identity.CurrentUser;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.versions.DeliveredVersions;
import org.regularis.shared.Dates;
import org.regularis.shared.InstallationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What pages and API of programmes need beside themselves, on a day within the window. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    CurrentUser.class,
    Programmes.class,
    EligibilityRules.class,
    FactChanges.class,
    WorkingCalendars.class,
    Dates.class
})
@EnableConfigurationProperties(InstallationSettings.class)
@ComponentScan("org.regularis.shell.web")
public class Slice {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    ApprovedVersions folder(WorkingCalendars calendars) {
        return new DeliveredVersions(calendars);
    }
}
