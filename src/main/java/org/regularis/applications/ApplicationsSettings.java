package org.regularis.applications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office sets about drafts.
 *
 * @param draftExpiry how long a draft is kept after it was last touched
 * @param mostDrafts how many one person may have at a time
 */
@ConfigurationProperties("regularis.applications")
public record ApplicationsSettings(
        @DefaultValue("90d") Duration draftExpiry,
        @DefaultValue("5") int mostDrafts) {}
