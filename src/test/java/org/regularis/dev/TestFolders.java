package org.regularis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of its own for whoever asks; all of them go when the JVM of the tests ends. */
public final class TestFolders {

    private TestFolders() {}

    public static Path fresh() {
        try {
            return Files.createTempDirectory(Shared.ROOT, "folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final Path ROOT = create();

        private static Path create() {
            try {
                Path root = Files.createTempDirectory("regularis-test-folders");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path root) {
            try {
                Folders.delete(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
