package org.regularis.supervision.ui;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the staff menu for those who steer the process and keep it running. */
@Configuration(proxyBeanMethods = false)
class SupervisionNavigation {

    @Bean
    NavigationEntry casesEntry() {
        return new NavigationEntry("cases", "supervision.navigation.cases", "list", 40, Set.of(Roles.SUPERVISOR));
    }

    @Bean
    NavigationEntry processPictureEntry() {
        return new NavigationEntry(
                "process", "supervision.navigation.picture", "sitemap", 50, Set.of(Roles.SUPERVISOR));
    }

    @Bean
    NavigationEntry incidentsEntry() {
        return new NavigationEntry(
                "incidents", "supervision.navigation.incidents", "warning", 70, Set.of(Roles.PROGRAMME_ADMIN));
    }

    @Bean
    NavigationEntry processesEntry() {
        return new NavigationEntry(
                "processes", "supervision.navigation.processes", "sitemap", 80, Set.of(Roles.PROGRAMME_ADMIN));
    }
}
