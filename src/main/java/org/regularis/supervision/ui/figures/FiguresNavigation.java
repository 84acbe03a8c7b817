package org.regularis.supervision.ui.figures;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The supervisor's entry of the staff menu. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry("figures", "supervision.navigation.figures", "chart", 30, Set.of(Roles.SUPERVISOR));
    }
}
