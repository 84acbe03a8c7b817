package org.regularis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_stays_the_same_over_restarts() throws IOException {
        Path file = folder.resolve("kept/link-key");

        assertThat(Secrets.keptIn(file)).hasSizeGreaterThanOrEqualTo(32).isEqualTo(Secrets.keptIn(file));
    }

    @Test
    void two_clones_have_different_ones() throws IOException {
        assertThat(Secrets.keptIn(folder.resolve("one"))).isNotEqualTo(Secrets.keptIn(folder.resolve("other")));
    }

    @Test
    void nobody_else_reads_it() throws IOException {
        Secrets.keptIn(folder.resolve("link-key"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("link-key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
