package org.regularis.documents;

import java.nio.file.Path;
import org.regularis.documents.files.FileSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the office lets in, and where it keeps it.
 *
 * @param directory all nodes share it
 * @param maxSize of one file
 * @param maxPerApplication files at a time, removed ones not counted
 * @param maxMegapixels of one picture
 */
@ConfigurationProperties("regularis.documents")
public record DocumentSettings(
        @DefaultValue("data/documents") Path directory,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("60") int maxPerApplication,
        @DefaultValue("120") int maxMegapixels)
        implements FileSettings {

    /** What the sentences about files name: {0} megabytes of one file, {1} files of an application. */
    public Object[] limits() {
        return new Object[] {maxSize.toMegabytes(), maxPerApplication};
    }

    @Override
    public long maxPixels() {
        return maxMegapixels * 1_000_000L;
    }
}
