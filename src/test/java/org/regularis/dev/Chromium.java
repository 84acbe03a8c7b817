package org.regularis.dev;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, as browser journeys start it. */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final Path ON_MACOS = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    public static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(ARGUMENTS)
                .setHeadless(true);
    }

    private static Path executable() {
        return Stream.concat(named().stream(), Stream.concat(onPath(), Stream.of(ON_MACOS)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium on this machine: install it, or name one in REGULARIS_CHROMIUM."));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("REGULARIS_CHROMIUM")).map(Path::of);
    }

    private static Stream<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
    }
}
