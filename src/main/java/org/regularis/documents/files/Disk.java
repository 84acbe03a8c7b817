package org.regularis.documents.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes sure that something is on the disk and not only on its way there. */
final class Disk {

    private Disk() {}

    /** @param access {@code WRITE} for a file, {@code READ} for a folder */
    static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
