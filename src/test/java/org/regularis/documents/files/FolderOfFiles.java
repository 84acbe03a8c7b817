package org.regularis.documents.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.regularis.documents.DocumentSettings;
import org.springframework.util.unit.DataSize;

/** A folder of files by itself, for tests that bring database and folder together in every way. */
public record FolderOfFiles(DocumentSettings settings, FileStore store, MarkFile mark) {

    public static FolderOfFiles at(Path folder, Clock clock) {
        var settings = new DocumentSettings(folder, DataSize.ofMegabytes(1), 10, 10);
        return new FolderOfFiles(settings, new FileStore(settings, clock), new MarkFile(settings));
    }

    /** Keeps a file with this content, also where no mark is yet. */
    public SoundFile keep(String content) throws IOException {
        Path upload = Files.createTempFile(
                Files.createDirectories(settings.directory().resolve("incoming")), "", "");
        Files.writeString(upload, content);
        var file = new SoundFile(upload, new FileName("scan.pdf"), ContentType.PDF, content.length(), hash(content));
        store.keep(file);
        return file;
    }

    private static String hash(String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
