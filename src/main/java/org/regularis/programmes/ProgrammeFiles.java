package org.regularis.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;

/**
 * The files of one version of a programme as text, by name: {@code programme.yaml}, and for one with rules its three
 * decision tables and the cases that they are held to.
 */
public record ProgrammeFiles(Map<String, String> texts) {

    private static final int LARGEST = 2_000_000;

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

    /** The files of an archive, whatever folder they lie in; nothing when it is none or holds no programme. */
    public static Optional<ProgrammeFiles> unzip(byte[] bytes) {
        var texts = new TreeMap<String, String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (NAMES.contains(name)) {
                    var content = archive.readNBytes(LARGEST + 1);
                    if (content.length > LARGEST || texts.put(name, new String(content, UTF_8)) != null) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return texts.containsKey(PROGRAMME) ? Optional.of(new ProgrammeFiles(texts)) : Optional.empty();
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
