package org.regularis.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param applications how many invented people have applied; none leaves the demo empty
 * @param seed of everything that is drawn, so that two demos are alike
 * @param mailDirectory where the mail catcher keeps its mails
 */
@ConfigurationProperties("regularis.demo")
record DemoSettings(
        @DefaultValue("260") int applications,
        @DefaultValue("2026") long seed,
        @DefaultValue(".regularis/mail") Path mailDirectory) {}
