package org.regularis.documents.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.Tika;
import org.regularis.documents.files.Inspection.Unsound;
import org.springframework.stereotype.Component;

/** Looks at uploads before they are let in: size, kind, whether they can be opened at all. */
@Component
public class FileInspection {

    private final FileStore store;
    private final FileSettings settings;
    private final Tika tika = new Tika();

    FileInspection(FileStore store, FileSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Reads the stream once and leaves it open. */
    public Inspection inspect(FileName name, InputStream content) throws IOException {
        Path upload = store.newIncoming();
        try {
            long size = copyUpTo(settings.maxSize().toBytes() + 1, content, upload);
            if (size == 0) {
                return new Unsound(FileFlaw.EMPTY);
            }
            return size > settings.maxSize().toBytes() ? new Unsound(FileFlaw.TOO_LARGE) : inspect(name, upload);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private static long copyUpTo(long most, InputStream content, Path upload) throws IOException {
        try (OutputStream out = Files.newOutputStream(upload)) {
            byte[] buffer = new byte[64 * 1024];
            long copied = 0;
            int read = 0;
            while (read >= 0 && copied < most) {
                out.write(buffer, 0, read);
                copied += read;
                read = content.read(buffer);
            }
            return copied;
        }
    }

    private Inspection inspect(FileName name, Path upload) throws IOException {
        String extension = name.extension();
        Optional<ContentType> promised = ContentType.ofExtension(extension);
        if (promised.isEmpty() && !extension.isEmpty()) {
            return new Unsound(FileFlaw.WRONG_TYPE);
        }
        Optional<ContentType> found = ContentType.ofMediaType(tika.detect(upload));
        if (promised.isPresent() && !found.equals(promised)) {
            return new Unsound(FileFlaw.TYPE_MISMATCH);
        }
        return found.isEmpty() ? new Unsound(FileFlaw.WRONG_TYPE) : open(name, found.get(), upload);
    }

    private Inspection open(FileName name, ContentType type, Path upload) throws IOException {
        Optional<FileFlaw> problem = type == ContentType.PDF ? ReadablePdf.problem(upload) : Optional.empty();
        return problem.isPresent() ? new Unsound(problem.get()) : clean(name, type, upload);
    }

    private Inspection clean(FileName name, ContentType type, Path upload) throws IOException {
        Path clean = store.newIncoming();
        MessageDigest sha256 = sha256();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(upload)));
                var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(clean)), sha256)) {
            copy(type, in, out);
        } catch (EOFException | DamagedFile e) {
            Files.deleteIfExists(clean);
            return new Unsound(FileFlaw.UNREADABLE);
        }
        return new SoundFile(
                clean, name, type, Files.size(clean), HexFormat.of().formatHex(sha256.digest()));
    }

    private void copy(ContentType type, DataInputStream in, OutputStream out) throws IOException {
        switch (type) {
            case PDF -> in.transferTo(out);
            case JPEG -> new CleanJpeg(settings.maxPixels()).copy(in, out);
            case PNG -> new CleanPng(settings.maxPixels()).copy(in, out);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
