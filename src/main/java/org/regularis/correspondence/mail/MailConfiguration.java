package org.regularis.correspondence.mail;

import org.regularis.shared.InstallationSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CorrespondenceSettings.class, InstallationSettings.class})
class MailConfiguration {}
