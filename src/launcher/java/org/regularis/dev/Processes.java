package org.regularis.dev;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that we started, this time or before; those of before are known by arguments that only we give. */
final class Processes {

    private static final long PATIENCE_SECONDS = 30;

    private Processes() {}

    /** Processes whose command line holds these arguments, in this order and next to each other. */
    static List<ProcessHandle> with(String... arguments) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, arguments))
                .toList();
    }

    private static boolean holds(ProcessHandle process, String... wanted) {
        return process.info()
                .arguments()
                .map(Arrays::asList)
                .filter(given -> Collections.indexOfSubList(given, Arrays.asList(wanted)) >= 0)
                .isPresent();
    }

    /** Ends them in an orderly way, and by force if they do not heed that. */
    static void stop(List<ProcessHandle> processes) throws IOException {
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            if (!ends(process)) {
                kill(process);
            }
        }
    }

    /** Ends a process at once, without giving it a chance to tidy up. */
    static void kill(ProcessHandle process) throws IOException {
        process.destroyForcibly();
        if (!ends(process)) {
            throw new IOException("Process " + process.pid() + " cannot be stopped.");
        }
    }

    static boolean succeeds(Process process) throws IOException {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new InterruptedIOException();
        }
    }

    static boolean ends(ProcessHandle process) throws IOException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
