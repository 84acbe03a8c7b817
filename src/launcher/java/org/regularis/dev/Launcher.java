package org.regularis.dev;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs Regularis on this machine with demo data, for {@code bin/start}. */
public final class Launcher {

    private static final Path FOLDER = Path.of(".regularis").toAbsolutePath().normalize();
    private static final long SPACE_NEEDED = 2L << 30;
    private static final String DISK_IS_FULL =
            "The disk is full: free at least 2 GB where this clone lies and start again.";
    private static final long PATIENCE_SECONDS = 20;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch startedNothingMore = new CountDownLatch(1);

    private Launcher() {}

    public static void main(String[] args) {
        Launcher launcher = new Launcher();
        try {
            launcher.run(List.of(args));
        } catch (CannotRun e) {
            launcher.fail(e.getMessage());
        } catch (IOException e) {
            launcher.fail(sentence(e));
        } catch (InterruptedException e) {
            launcher.startedNothingMore.countDown();
        }
    }

    private static String sentence(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left") ? DISK_IS_FULL : message;
    }

    /** Says why it did not work, unless somebody stopped it on purpose. */
    private void fail(String sentence) {
        startedNothingMore.countDown();
        if (!stopping.get()) {
            System.err.println(sentence);
            System.exit(1);
        }
    }

    private void run(List<String> arguments) throws IOException, InterruptedException, CannotRun {
        boolean fresh = arguments.equals(List.of("--fresh"));
        if (!fresh && !arguments.isEmpty()) {
            throw new CannotRun("bin/start knows one option: --fresh, which removes all data of this clone first.");
        }
        Files.createDirectories(FOLDER);
        try (FileChannel lock =
                FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new CannotRun(
                        "Regularis already runs from this clone: stop it with Ctrl-C where it was started.");
            }
            requireSpace();
            RunningSystem.stopLeftovers(FOLDER);
            int port = freePort("REGULARIS_PORT", 8080);
            int keycloakPort = freePort("REGULARIS_KEYCLOAK_PORT", 8180);
            stopAtTheEnd(Thread.currentThread());
            if (fresh) {
                removeData();
            }
            start(port, keycloakPort);
        }
    }

    private static void requireSpace() throws IOException, CannotRun {
        if (Files.getFileStore(FOLDER).getUsableSpace() < SPACE_NEEDED) {
            throw new CannotRun(DISK_IS_FULL);
        }
    }

    private static int freePort(String variable, int standard) throws IOException, CannotRun {
        String given = Optional.ofNullable(System.getenv(variable))
                .filter(text -> !text.isBlank())
                .orElse(Integer.toString(standard));
        int port = number(variable, given);
        if (Ports.taken(port)) {
            throw new CannotRun("Port " + port + " is taken by another program: stop that one, or choose another port"
                    + " with " + variable + ", for example \"" + variable + "=" + (port + 1) + " bin/start\".");
        }
        return port;
    }

    private static int number(String variable, String text) throws CannotRun {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= Character.MAX_VALUE) {
            return Integer.parseInt(text);
        }
        throw new CannotRun(variable + " must be a port number, not \"" + text + "\".");
    }

    private static void removeData() throws IOException {
        say("Removing all data of this clone ...");
        try (var kept = Files.list(FOLDER)) {
            for (Path path : kept.filter(path -> !path.endsWith("lock")).toList()) {
                Folders.delete(path);
            }
        }
    }

    private static void start(int port, int keycloakPort) throws IOException, InterruptedException, CannotRun {
        long start = System.nanoTime();
        RunningSystem system = RunningSystem.start(FOLDER, port, keycloakPort, Launcher::say);
        say(Welcome.to(system, Duration.ofNanos(System.nanoTime() - start)));
        system.awaitEndOfApplication();
        throw new CannotRun("The application has ended by itself; its log is " + system.applicationLog() + ".");
    }

    /** Stops whatever runs by then; the start is given up first, so that nothing more is started meanwhile. */
    private void stopAtTheEnd(Thread starting) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            say("Stopping ...");
            try {
                starting.interrupt();
                startedNothingMore.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                RunningSystem.stopLeftovers(FOLDER);
                say("Everything is stopped; the data is kept.");
            } catch (IOException e) {
                say(sentence(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    /** Something on this machine keeps Regularis from running; the message says what to do about it. */
    private static final class CannotRun extends Exception {

        CannotRun(String message) {
            super(message);
        }
    }
}
