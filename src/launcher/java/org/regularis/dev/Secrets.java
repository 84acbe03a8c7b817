package org.regularis.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of one clone, kept in its git-ignored folder so that they outlive a restart. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        return Files.readString(file);
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createDirectories(file.getParent());
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.SYNC);
        Files.move(unfinished, file);
    }
}
