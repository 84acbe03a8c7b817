package org.regularis.audit.ui;

import java.util.Set;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordNavigation {

    @Bean
    NavigationEntry recordEntry() {
        return new NavigationEntry("record", "audit.navigation.record", "archive", 90, Set.of(Roles.AUDITOR));
    }
}
