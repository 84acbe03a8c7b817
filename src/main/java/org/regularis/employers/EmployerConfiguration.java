package org.regularis.employers;

import org.regularis.shared.InstallationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmployerSettings.class, InstallationSettings.class})
class EmployerConfiguration {}
