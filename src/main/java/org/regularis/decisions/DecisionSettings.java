package org.regularis.decisions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What an office sets about decisions.
 *
 * @param challengeWorkingDays how long a decision may be challenged, in working days of the region
 */
@ConfigurationProperties("regularis.decisions")
record DecisionSettings(@DefaultValue("20") int challengeWorkingDays) {

    @Configuration
    @EnableConfigurationProperties(DecisionSettings.class)
    static class Enabled {}
}
