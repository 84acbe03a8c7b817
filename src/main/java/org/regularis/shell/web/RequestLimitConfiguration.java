package org.regularis.shell.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class RequestLimitConfiguration {

    /** Before all filters that read: those of the forms, of security and of Vaadin. */
    @Bean
    static FilterRegistrationBean<BodyLimits> bodyLimits(RequestLimits limits) {
        var filter = new FilterRegistrationBean<>(new BodyLimits(limits));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }
}
