package org.regularis.employers;

import org.regularis.shared.House;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmployerSettings.class, House.class})
class EmployerConfiguration {}
