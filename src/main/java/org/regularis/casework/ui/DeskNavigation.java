package org.regularis.casework.ui;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The officers' entry of the staff menu. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry workListEntry() {
        return new NavigationEntry(
                "",
                "casework.navigation.work",
                "tasks",
                10,
                Set.of(Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROTECTION_OFFICER));
    }
}
