package org.regularis.programmes.ui;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the staff menu for those who write programmes. */
@Configuration(proxyBeanMethods = false)
class ProgrammesNavigation {

    @Bean
    NavigationEntry programmesEntry() {
        return new NavigationEntry("programmes", "programmes.nav", "clipboard-text", 60, Set.of(Roles.PROGRAMME_ADMIN));
    }
}
