package org.regularis.documents.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The file in the folder of documents that holds the store id. A new id is prepared beside it, becomes true with the
 * commit of the database, and then takes its place; a start that is cut short in between is finished by the next one.
 */
@Component
public class MarkFile {

    static final String NAME = "store-id";

    private final Path directory;
    private final Path file;

    MarkFile(FileSettings settings) {
        this.directory = settings.directory().toAbsolutePath().normalize();
        this.file = directory.resolve(NAME);
    }

    public FolderMark read() throws IOException {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            return StoreId.read(text).<FolderMark>map(FolderMark.Marked::new).orElseGet(FolderMark.Damaged::new);
        } catch (NoSuchFileException e) {
            return new FolderMark.Unmarked();
        }
    }

    /** Writes an id beside the mark; on the disk when this returns. */
    public void prepare(StoreId id) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(prepared(id), id + "\n");
        Disk.force(prepared(id), StandardOpenOption.WRITE);
        Disk.force(directory, StandardOpenOption.READ);
    }

    public boolean isPrepared(StoreId id) {
        return Files.exists(prepared(id));
    }

    /** Puts a prepared id in the place of the mark, whichever node comes first. */
    public void settle(StoreId id) throws IOException {
        try {
            Files.move(prepared(id), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path left : othersPrepared()) {
            Files.deleteIfExists(left);
        }
        Disk.force(directory, StandardOpenOption.READ);
    }

    private Iterable<Path> othersPrepared() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> path.getFileName().toString().startsWith(NAME + "."))
                    .toList();
        }
    }

    private Path prepared(StoreId id) {
        return directory.resolve(NAME + "." + id);
    }
}
