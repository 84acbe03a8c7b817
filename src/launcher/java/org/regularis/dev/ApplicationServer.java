package org.regularis.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The application as people get it: the built jar in production mode, in a process of its own. */
final class ApplicationServer implements AutoCloseable {

    /** Long enough for the demo data of a first start on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    private final Process process;

    private ApplicationServer(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is ready; it runs from a copy, so that a build does not pull it away. */
    static ApplicationServer start(Path folder, Path jar, Map<String, String> settings) throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build it with \"mvn package -DskipTests\".");
        }
        Path copy = folder.resolve("regularis.jar");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        ApplicationServer application = new ApplicationServer(launch(folder, copy, settings));
        URI readiness = URI.create("http://localhost:" + settings.get("SERVER_PORT") + "/actuator/health/readiness");
        if (!Readiness.await(readiness, application.process, PATIENCE)) {
            throw application.failure(log(folder));
        }
        return application;
    }

    private static Process launch(Path folder, Path jar, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        mark(folder),
                        "-Xms256m",
                        "-Xmx1g",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private IOException failure(Path log) throws IOException {
        boolean ended = !process.isAlive();
        close();
        return new IOException("The application "
                + (ended ? "ended while it was starting" : "was not ready after " + PATIENCE.toMinutes() + " minutes")
                + "; its log is " + log + ".");
    }

    static void stopLeftover(Path folder) throws IOException {
        Processes.stop(Processes.with(mark(folder)));
    }

    /** Tells this clone's application from others on this machine. */
    private static String mark(Path folder) {
        return "-Dregularis.folder=" + folder;
    }

    static Path log(Path folder) {
        return folder.resolve("application.log");
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    void kill() throws IOException {
        Processes.kill(process.toHandle());
    }

    @Override
    public void close() throws IOException {
        Processes.stop(List.of(process.toHandle()));
    }
}
