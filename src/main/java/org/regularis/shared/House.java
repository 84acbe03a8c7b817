package org.regularis.shared;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the house stands: the address under which people reach it, and the zone by which it writes dates to
 * people where no calendar of a region is at hand.
 */
@ConfigurationProperties("regularis")
public record House(@DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue("UTC") ZoneId zone) {

    /** The full address of one of our pages; the path begins with a slash. */
    public URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}
