package org.regularis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The keys that the settings of each profile give. */
class SigningSettingsTest {

    private static final String KEY = "regularis.signing.keys[%d].%s";

    @Test
    void without_a_profile_and_in_the_demo_there_are_keys_that_anybody_can_read() {
        for (var profile : new String[] {"default", "demo"}) {
            try (var context = start(profile, Map.of())) {
                assertThat(context.getBean(Signatures.class).publicKeys().json())
                        .contains("demo-receipts", "demo-decisions", "demo-permits");
            }
        }
    }

    @Test
    void production_does_not_start_without_its_own() {
        assertThatThrownBy(() -> start("production", Map.of()))
                .hasRootCauseInstanceOf(Signatures.NoKey.class)
                .rootCause()
                .hasMessageContaining("There is no key to sign with for the purpose RECEIPT")
                .hasMessageContaining("regularis.signing.keys");
    }

    @Test
    void production_has_its_own_keys_and_none_of_the_demo() {
        var settings = new HashMap<String, Object>();
        for (var purpose : Purpose.values()) {
            settings.put(KEY.formatted(purpose.ordinal(), "id"), purpose.key() + "-2026");
            settings.put(KEY.formatted(purpose.ordinal(), "purpose"), purpose.name());
            settings.put(KEY.formatted(purpose.ordinal(), "from"), "2026-01-01T00:00:00Z");
            settings.put(
                    KEY.formatted(purpose.ordinal(), "private-key"),
                    purpose.key().substring(0, 1).repeat(43));
        }

        try (var context = start("production", settings)) {
            assertThat(context.getBean(Signatures.class).publicKeys().json())
                    .contains("decision-2026")
                    .doesNotContain("demo");
        }
    }

    private static ConfigurableApplicationContext start(String profile, Map<String, Object> settings) {
        return new SpringApplicationBuilder(OnlyKeys.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({SigningSettings.Enabled.class, Signatures.class})
    static class OnlyKeys {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-10-05T09:00:00Z"), ZoneOffset.UTC);
        }
    }
}
