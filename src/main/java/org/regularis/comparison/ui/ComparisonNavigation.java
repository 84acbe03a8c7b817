package org.regularis.comparison.ui;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the staff menu for the comparison of programmes. */
@Configuration(proxyBeanMethods = false)
class ComparisonNavigation {

    @Bean
    NavigationEntry comparisonEntry() {
        return new NavigationEntry(
                ComparisonAddress.PATH,
                "comparison.nav",
                "split-h",
                61,
                Set.of(Roles.PROGRAMME_ADMIN, Roles.SUPERVISOR));
    }
}
