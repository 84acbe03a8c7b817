package org.regularis.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office sets for its own work.
 *
 * @param targetDays working days in which a piece of work should be done, when the law asks for nothing sooner
 */
@ConfigurationProperties("regularis.casework")
public record CaseworkSettings(@DefaultValue("5") int targetDays) {}
