package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database has once run is never edited or renamed: a database elsewhere would refuse to start or differ. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations.sha256");

    @Test
    void landed_migrations_stay_as_they_are_and_new_ones_are_entered() throws IOException, NoSuchAlgorithmException {
        var landed = Files.readAllLines(LANDED);
        var found = found();

        assertThat(landed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(found)
                .as(
                        """
                        A landed migration was edited, renamed or removed: put it back and write a new one. If it is a new \
                        migration, append its line (sha256sum, two spaces, name) to %s:
                        %s""",
                        LANDED,
                        String.join(
                                "\n",
                                found.stream()
                                        .filter(line -> !landed.contains(line))
                                        .toList()))
                .containsExactlyInAnyOrderElementsOf(landed);
    }

    @Test
    void no_two_migrations_have_one_number() throws IOException, NoSuchAlgorithmException {
        assertThat(found())
                .extracting(line -> line.split("  V|__")[1])
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static List<String> found() throws IOException, NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(MIGRATIONS)) {
            var lines = new ArrayList<String>();
            for (Path file : files.sorted().toList()) {
                lines.add(
                        HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file))) + "  " + file.getFileName());
            }
            return lines;
        }
    }
}
