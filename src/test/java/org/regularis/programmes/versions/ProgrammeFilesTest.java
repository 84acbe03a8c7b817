package org.regularis.programmes.versions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.rules.Problem.Kind;

class ProgrammeFilesTest {

    private static final byte[] ID = "id: town".getBytes(UTF_8);

    @Test
    void the_files_lie_in_a_folder_or_not_and_what_a_mac_adds_is_left_out() throws IOException {
        var files = ProgrammeFiles.unzip(zip(
                        entry("town/", new byte[0]),
                        entry("town/programme.yaml", ID),
                        entry("town/.DS_Store", ID),
                        entry("__MACOSX/town/._programme.yaml", ID)))
                .orElseThrow();

        assertThat(files.texts()).containsOnlyKeys("programme.yaml").containsValue("id: town");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme.txt",
                "town/run.sh",
                "../../etc/passwd",
                "programme.yaml.exe",
                "programme.yml",
                "PROGRAMME.YAML",
                "findings.bpmn",
                "a\\programme.yaml",
                "../cases.dmn"
            })
    void no_other_file_is_in_the_archive(String name) throws IOException {
        refused(
                Kind.ARCHIVE,
                "the archive: '" + name + "' does not belong into it",
                entry("programme.yaml", ID),
                entry(name, ID));
    }

    @Test
    void no_file_is_in_it_twice() throws IOException {
        refused(
                Kind.ARCHIVE,
                "the archive: programme.yaml is there twice",
                entry("a/programme.yaml", ID),
                entry("b/programme.yaml", ID));
    }

    @Test
    void the_programme_is_in_it() throws IOException {
        refused(Kind.CONTENT, "the archive: programme.yaml is missing", entry("cases.txt", ID));
    }

    @Test
    void no_file_is_large_once_it_is_unpacked() throws IOException {
        refused(
                Kind.SIZE,
                "the archive: 'cases.txt' is larger than 500 KB",
                entry("programme.yaml", ID),
                entry("cases.txt", new byte[50_000_000]));
        refused(
                Kind.SIZE,
                "the archive: '__MACOSX/x' is larger than 500 KB",
                entry("programme.yaml", ID),
                entry("__MACOSX/x", new byte[50_000_000]));
    }

    @Test
    void all_files_together_are_not_large_either() throws IOException {
        var large = new byte[500_000];
        Arrays.fill(large, (byte) ' ');
        refused(
                Kind.SIZE,
                "the archive: is larger than 2000 KB unpacked",
                entry("programme.yaml", large),
                entry("findings.dmn", large),
                entry("outcome.dmn", large),
                entry("cases.txt", large),
                entry("admissibility.dmn", large));
    }

    @Test
    void there_are_few_entries() throws IOException {
        var entries = new Entry[21];
        Arrays.setAll(entries, i -> entry("folder" + i + "/", new byte[0]));
        refused(Kind.SIZE, "the archive: has more than 20 entries", entries);
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        refused(Kind.CONTENT, "programme.yaml is not written in UTF-8", entry("programme.yaml", new byte[] {(byte) 0xff
        }));
    }

    private static void refused(Kind kind, String problem, Entry... entries) throws IOException {
        var archive = zip(entries);
        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(() -> ProgrammeFiles.unzip(archive))
                .satisfies(refused -> {
                    assertThat(refused.problems()).containsExactly(problem);
                    assertThat(refused.kinds()).containsExactly(kind);
                });
    }

    private record Entry(String name, byte[] content) {}

    private static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    private static byte[] zip(Entry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                archive.putNextEntry(new ZipEntry(entry.name()));
                archive.write(entry.content());
            }
        }
        return bytes.toByteArray();
    }
}
