package org.regularis.dev;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs Regularis on this machine with demo data, for {@code bin/start}. */
public final class Launcher {

    private static final Path FOLDER = Path.of(".regularis").toAbsolutePath().normalize();
    private static final long SPACE_NEEDED = 2L << 30;
    private static final String DISK_IS_FULL =
            "The disk is full: free at least 2 GB where this clone lies and start again.";

    private final AtomicBoolean stopping = new AtomicBoolean();

    private Launcher() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            new Launcher().run(Arrays.asList(args).contains("--fresh"));
        } catch (CannotStart e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail(sentence(e));
        }
    }

    private static String sentence(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left") ? DISK_IS_FULL : message;
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private void run(boolean fresh) throws IOException, InterruptedException, CannotStart {
        long start = System.nanoTime();
        Files.createDirectories(FOLDER);
        try (FileChannel lock = FileChannel.open(
                FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            requireOnlyOne(lock);
            requireSpace();
            RunningSystem.stopLeftovers(FOLDER);
            if (fresh) {
                say("Removing all data of this clone ...");
                removeData();
            }
            int port = port("REGULARIS_PORT", 8080);
            int keycloakPort = port("REGULARIS_KEYCLOAK_PORT", 8180);
            RunningSystem system = RunningSystem.around(FOLDER, port, keycloakPort, Launcher::say);
            stopAtTheEnd(system);
            say("Starting the application (a first start also makes the demo data) ...");
            system.startApplication();
            say(Welcome.to(system, Duration.ofNanos(System.nanoTime() - start)));
            watch(system);
        }
    }

    private static void requireOnlyOne(FileChannel file) throws IOException, CannotStart {
        FileLock lock = file.tryLock();
        if (lock == null) {
            throw new CannotStart("Regularis already runs from this clone: stop it with Ctrl-C where it was started.");
        }
    }

    private static void requireSpace() throws IOException, CannotStart {
        if (Files.getFileStore(FOLDER).getUsableSpace() < SPACE_NEEDED) {
            throw new CannotStart(DISK_IS_FULL);
        }
    }

    private static void removeData() throws IOException {
        try (var kept = Files.list(FOLDER)) {
            for (Path path : kept.filter(path -> !path.endsWith("lock")).toList()) {
                Folders.delete(path);
            }
        }
    }

    private static int port(String variable, int standard) throws IOException, CannotStart {
        String text = Optional.ofNullable(System.getenv(variable))
                .filter(given -> !given.isBlank())
                .orElse(Integer.toString(standard));
        int port = parsed(variable, text);
        if (Ports.taken(port)) {
            throw new CannotStart("Port " + port + " is taken by another program: stop that program, or choose another"
                    + " port, for example with \"" + variable + "=" + (port + 1) + " bin/start\".");
        }
        return port;
    }

    private static int parsed(String variable, String text) throws CannotStart {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) < 1 << Character.SIZE) {
            return Integer.parseInt(text);
        }
        throw new CannotStart(variable + " must be a port number, not \"" + text + "\".");
    }

    private void stopAtTheEnd(RunningSystem system) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            say("Stopping ...");
            try {
                system.close();
                say("Everything is stopped; the data is kept.");
            } catch (IOException e) {
                say(sentence(e));
            }
        }));
    }

    private void watch(RunningSystem system) throws InterruptedException, CannotStart {
        system.awaitEndOfApplication();
        if (!stopping.get()) {
            throw new CannotStart("The application has ended by itself; its log is " + system.applicationLog() + ".");
        }
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    /** Something on this machine keeps Regularis from running; the message says what to do about it. */
    private static final class CannotStart extends Exception {

        CannotStart(String message) {
            super(message);
        }
    }
}
