package org.regularis.dev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Keycloak server as its makers publish it, unpacked once per user; no clone writes into it. */
final class KeycloakDistribution {

    static final String VERSION = "26.7.5";

    private static final String NAME = "keycloak-" + VERSION;
    private static final String BUILT = NAME + "-built";

    private KeycloakDistribution() {}

    /** Gives the folder of the distribution and fetches it through Maven if it is not there. */
    static Path provide(Consumer<String> progress) throws IOException {
        Path cache = cache();
        Path distribution = cache.resolve(NAME);
        if (!Files.isDirectory(distribution)) {
            progress.accept("Fetching Keycloak " + VERSION + " (165 MB, once for all clones of this user) ...");
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "unpack");
            try {
                unpack(fetch(work), work);
                publish(work.resolve(NAME), distribution);
            } finally {
                Folders.delete(work);
            }
        }
        return distribution;
    }

    /** What an earlier first start of whatever clone has built; Keycloak builds anew if it does not fit. */
    static Optional<Path> built() {
        return Optional.of(cache().resolve(BUILT)).filter(Files::isDirectory);
    }

    /** Keeps what a first start has built, unless that was done before. */
    static void keepBuilt(Path folder) throws IOException {
        if (built().isEmpty()) {
            Path work = Files.createTempDirectory(cache(), "built");
            try {
                Folders.copy(folder, work.resolve(BUILT));
                publish(work.resolve(BUILT), cache().resolve(BUILT));
            } finally {
                Folders.delete(work);
            }
        }
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("regularis");
    }

    private static Path fetch(Path folder) throws IOException {
        Path log = folder.resolve("maven.log");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "dependency:copy",
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                        "-DoutputDirectory=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path zip = folder.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Processes.succeeds(maven) || !Files.exists(zip)) {
            throw new IOException("Maven could not fetch Keycloak " + VERSION + ": " + firstError(log));
        }
        return zip;
    }

    private static String firstError(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .findFirst()
                .orElse("it gave no reason.");
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target);
            }
        }
        try (Stream<Path> scripts = Files.list(target.resolve(NAME).resolve("bin"))) {
            scripts.filter(script -> script.toString().endsWith(".sh"))
                    .forEach(script -> script.toFile().setExecutable(true));
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive of Keycloak leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
        }
    }

    /** Another clone may have been quicker; its copy is as good as ours. */
    private static void publish(Path unpacked, Path distribution) throws IOException {
        try {
            Files.move(unpacked, distribution, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(unpacked);
        }
    }
}
