package org.regularis.documents.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folder of files, each under the hash of what is in it. A file that has been kept is on the disk, not
 * only on its way there. What is taken away rests under {@code removed} before it is deleted.
 */
@Component
public class FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path mark;
    private final Path incoming;
    private final Path kept;
    private final Path removed;
    private final Clock clock;

    FileStore(FileSettings settings, Clock clock) {
        Path directory = settings.directory().toAbsolutePath().normalize();
        this.mark = directory.resolve(MarkFile.NAME);
        this.incoming = directory.resolve("incoming");
        this.kept = directory.resolve("kept");
        this.removed = directory.resolve("removed");
        this.clock = clock;
    }

    /** A place for a file that is still to be checked; none while the folder's volume is away. */
    Path newIncoming() throws IOException {
        if (!Files.exists(mark)) {
            throw new NoSuchFileException(mark.toString(), null, "the folder of documents is not there");
        }
        Files.createDirectories(incoming);
        return incoming.resolve(UUID.randomUUID().toString());
    }

    /** Puts a checked file away; the same content again takes the place of the first. */
    public void keep(SoundFile file) throws IOException {
        Path place = place(kept, file.sha256());
        Files.setLastModifiedTime(file.path(), FileTime.from(clock.instant()));
        Disk.force(file.path(), StandardOpenOption.WRITE);
        move(file.path(), place);
    }

    /** A removed file can be read as long as it rests. */
    public InputStream open(String sha256) throws IOException {
        try {
            return Files.newInputStream(place(kept, sha256));
        } catch (NoSuchFileException e) {
            return Files.newInputStream(place(removed, sha256));
        }
    }

    public boolean has(String sha256) {
        return Files.exists(place(kept, sha256)) || Files.exists(place(removed, sha256));
    }

    /** Some of the files, kept ones first; hashes have no order, so any are as good as a sample. */
    public List<String> some(int most) throws IOException {
        List<String> some = new ArrayList<>();
        for (Path folder :
                Stream.concat(folders().stream(), removedFolders().stream()).toList()) {
            if (some.size() < most) {
                some.addAll(on(folder));
            }
        }
        return some.subList(0, Math.min(most, some.size()));
    }

    /** The subfolders of the kept files, so that nobody has to list all files at once. */
    public List<Path> folders() throws IOException {
        return folders(kept);
    }

    /** The subfolders of the files that rest. */
    public List<Path> removedFolders() throws IOException {
        return folders(removed);
    }

    /** The files in one folder of the store, by their hash. */
    public List<String> on(Path folder) throws IOException {
        return hashes(before(Instant.MAX, folder));
    }

    /** Files that have lain in one folder of the store since before this time, by their hash. */
    public List<String> onSince(Instant time, Path folder) throws IOException {
        return hashes(before(time, folder));
    }

    /** Takes a file away; from now on it rests. False when another node was faster. */
    public boolean remove(String sha256) throws IOException {
        Path place = place(kept, sha256);
        try {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            move(place, place(removed, sha256));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Brings a file back that rests; false when it is kept already. */
    public boolean bringBack(String sha256) throws IOException {
        Path place = place(kept, sha256);
        if (Files.exists(place)) {
            delete(sha256);
            return false;
        }
        try {
            move(place(removed, sha256), place);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes a file that has rested; false when another node was faster. */
    public boolean delete(String sha256) throws IOException {
        return Files.deleteIfExists(place(removed, sha256));
    }

    /** Deletes what a crash left behind before it was checked, and says how many that were. */
    public int clearIncomingBefore(Instant time) throws IOException {
        int cleared = 0;
        for (Path forgotten : before(time, incoming)) {
            cleared += Files.deleteIfExists(forgotten) ? 1 : 0;
        }
        return cleared;
    }

    private static Path place(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void move(Path from, Path to) throws IOException {
        createFolder(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(to.getParent(), StandardOpenOption.READ);
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static List<String> hashes(List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> HASH.matcher(name).matches())
                .toList();
    }

    private static List<Path> before(Instant time, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                1,
                (path, is) ->
                        is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(time))) {
            return files.toList();
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Disk.force(folder.getParent(), StandardOpenOption.READ);
            Disk.force(folder.getParent().getParent(), StandardOpenOption.READ);
        }
    }
}
