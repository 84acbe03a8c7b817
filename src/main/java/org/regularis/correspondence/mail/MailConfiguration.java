package org.regularis.correspondence.mail;

import org.regularis.shared.House;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({CorrespondenceSettings.class, House.class})
class MailConfiguration {}
