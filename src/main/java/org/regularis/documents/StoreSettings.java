package org.regularis.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How database and folder are held together, and how unused files go.
 *
 * @param accept the code that a refused start names; with it the database and the folder that it speaks of are joined
 *     once, under a new id
 * @param smallShare the most that a sweep may take of all files, as a fraction of 1; it takes none when it would be more
 * @param smallNumber as many files as this a sweep may always take, so that a small office is not held up
 * @param rest how long a removed file can still be brought back
 */
@ConfigurationProperties("regularis.documents.store")
record StoreSettings(
        @DefaultValue("") String accept,
        @DefaultValue("0.05") double smallShare,
        @DefaultValue("20") int smallNumber,
        @DefaultValue("30d") Duration rest) {

    long mostToSweep(long files) {
        return Math.max(smallNumber, (long) (smallShare * files));
    }
}
