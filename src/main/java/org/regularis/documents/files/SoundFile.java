package org.regularis.documents.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that passed all checks and waits to be put away; closing it throws away what is left of it. */
public record SoundFile(Path path, FileName name, ContentType type, long size, String sha256)
        implements Inspection, AutoCloseable {

    public String displayName() {
        return name.orElse(type);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
