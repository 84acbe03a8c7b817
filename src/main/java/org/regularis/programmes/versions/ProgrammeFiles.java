package org.regularis.programmes.versions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.regularis.programmes.rules.Problem;
import org.regularis.programmes.rules.Problem.Kind;
import org.springframework.core.io.Resource;

/**
 * The files of one version of a programme as text, by name: {@code programme.yaml}, and for one with rules its three
 * decision tables and the cases that they are held to.
 */
public record ProgrammeFiles(Map<String, String> texts) {

    private static final int LARGEST = 500_000;
    private static final int LARGEST_ARCHIVE = 2_000_000;
    private static final int MOST_ENTRIES = 20;
    private static final int LONGEST_NAME = 100;

    static final String PROGRAMME = "programme.yaml";
    static final String ADMISSIBILITY = "admissibility.dmn";
    static final String FINDINGS = "findings.dmn";
    static final String OUTCOME = "outcome.dmn";
    static final String CASES = "cases.txt";
    static final List<String> NAMES = List.of(PROGRAMME, ADMISSIBILITY, FINDINGS, OUTCOME, CASES);

    public ProgrammeFiles {
        texts = Map.copyOf(texts);
    }

    /** Those that lie beside a {@code programme.yaml}. */
    static ProgrammeFiles beside(Resource programme) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var name : NAMES) {
            try (var file = programme.createRelative(name).getInputStream()) {
                texts.put(name, new String(file.readAllBytes(), UTF_8));
            } catch (FileNotFoundException e) {
                // a preset without rules has no tables; who needs one and has none is told so by the model
            }
        }
        return new ProgrammeFiles(texts);
    }

    /** The files as an archive, as people take them away and bring them back. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var name : NAMES) {
                if (has(name)) {
                    archive.putNextEntry(new ZipEntry(name));
                    archive.write(texts.get(name).getBytes(UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The files of an archive, whatever folder they lie in; nothing when it is none.
     *
     * @throws InvalidProgramme naming what does not belong into it, or is too large
     */
    public static Optional<ProgrammeFiles> unzip(byte[] bytes) {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var texts = new TreeMap<String, String>();
            int entries = 0;
            int left = LARGEST_ARCHIVE;
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                require(++entries <= MOST_ENTRIES, Kind.SIZE, "has more than " + MOST_ENTRIES + " entries");
                var content = archive.readNBytes(Math.min(left, LARGEST) + 1);
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                require(
                        content.length <= LARGEST,
                        Kind.SIZE,
                        shown(entry) + " is larger than " + LARGEST / 1000 + " KB");
                require(content.length <= left, Kind.SIZE, "is larger than " + LARGEST_ARCHIVE / 1000 + " KB unpacked");
                left -= content.length;
                if (!isNoise(entry)) {
                    require(NAMES.contains(name), Kind.ARCHIVE, shown(entry) + " does not belong into it");
                    require(texts.put(name, text(name, content)) == null, Kind.ARCHIVE, name + " is there twice");
                }
            }
            require(entries == 0 || texts.containsKey(PROGRAMME), Kind.CONTENT, PROGRAMME + " is missing");
            return entries == 0 ? Optional.empty() : Optional.of(new ProgrammeFiles(texts));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Folders, and what some systems put beside every file; it is not kept. */
    private static boolean isNoise(ZipEntry entry) {
        return entry.isDirectory()
                || entry.getName().startsWith("__MACOSX/")
                || entry.getName().endsWith("/.DS_Store");
    }

    private static String text(String name, byte[] content) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw refused(Kind.CONTENT, name + " is not written in UTF-8");
        }
    }

    /** The name of an entry as it may be shown: no more of it than a person reads. */
    private static String shown(ZipEntry entry) {
        var name = entry.getName().replaceAll("\\p{Cntrl}", "?");
        return "'" + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "'";
    }

    private static void require(boolean holds, Kind kind, String problem) {
        if (!holds) {
            throw refused(kind, "the archive: " + problem);
        }
    }

    private static InvalidProgramme refused(Kind kind, String problem) {
        return new InvalidProgramme("archive", List.of(new Problem(kind, problem)));
    }

    String programme() {
        return texts.getOrDefault(PROGRAMME, "");
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
