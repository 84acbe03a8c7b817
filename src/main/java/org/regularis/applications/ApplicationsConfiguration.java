package org.regularis.applications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApplicationsSettings.class)
class ApplicationsConfiguration {

    /** The sweep of expired drafts runs by the clock, unless the whole house keeps still. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "regularis.scheduling", matchIfMissing = true)
    static class Sweeping {}
}
