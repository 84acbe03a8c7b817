package org.regularis.shared;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole installation: the address under which people reach it, and the zone by which it writes dates to
 * people where no calendar of a region is at hand.
 */
@ConfigurationProperties("regularis")
public record InstallationSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("UTC") ZoneId zone) {

    /** The full address of one of our pages; the path begins with a slash. */
    public URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }

    /** The day of the offices on which something falls. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When the next Monday begins. */
    public Instant endOfWeek(Instant moment) {
        return startOf(dayOf(moment).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }
}
