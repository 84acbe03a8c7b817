package org.regularis.documents.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.regularis.documents.DocumentSettings;
import org.springframework.stereotype.Component;

/**
 * The cabinet of files, each under the hash of what is in it. A file that has been kept is on the disk, not
 * only on its way there.
 */
@Component
public class FileStore {

    private final Path incoming;
    private final Path kept;
    private final Clock clock;

    FileStore(DocumentSettings settings, Clock clock) {
        Path directory = settings.directory().toAbsolutePath().normalize();
        this.incoming = directory.resolve("incoming");
        this.kept = directory.resolve("kept");
        this.clock = clock;
    }

    /** A place for a file that is still to be checked. */
    Path newIncoming() throws IOException {
        Files.createDirectories(incoming);
        return incoming.resolve(UUID.randomUUID().toString());
    }

    /** Puts a checked file away; the same content again takes the place of the first. */
    public void keep(SoundFile file) throws IOException {
        Path place = place(file.sha256());
        Files.setLastModifiedTime(file.path(), FileTime.from(clock.instant()));
        force(file.path(), StandardOpenOption.WRITE);
        createFolder(place.getParent());
        Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent(), StandardOpenOption.READ);
    }

    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** The shelves of the cabinet, so that nobody has to list all files at once. */
    public List<Path> shelves() throws IOException {
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> shelves = Files.list(kept)) {
            return shelves.toList();
        }
    }

    /** Files that have lain on a shelf since before this time, by their hash. */
    public List<String> keptBefore(Instant time, Path shelf) throws IOException {
        return before(time, shelf).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
    }

    public void destroy(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Removes what a crash left behind before it was checked. */
    public void clearIncomingBefore(Instant time) throws IOException {
        for (Path forgotten : before(time, incoming)) {
            Files.deleteIfExists(forgotten);
        }
    }

    private Path place(String sha256) {
        return kept.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static List<Path> before(Instant time, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder, 1, (path, is) -> is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(time))) {
            return files.toList();
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            force(folder.getParent(), StandardOpenOption.READ);
            force(folder.getParent().getParent(), StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
