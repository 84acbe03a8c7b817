package org.regularis.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock that is the legal time: the system's, but in the demo, which makes itself a past. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
