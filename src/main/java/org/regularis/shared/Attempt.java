package org.regularis.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work that may fail in every way, where each failure is an answer and must not stop what else there is to do. Few
 * may ask for that; {@code ArchitectureTest} names them.
 */
public sealed interface Attempt<T> {

    /** It ended as it should. */
    record Done<T>(T result) implements Attempt<T> {}

    /** An exception ended it, or it called itself too often. */
    record Failed<T>(Throwable cause) implements Attempt<T> {}

    /** Does the work. An error of the machine, such as too little memory, is no answer and is thrown. */
    static <T> Attempt<T> at(Callable<T> work) {
        var task = new FutureTask<>(work);
        task.run();
        if (task.state() == Future.State.SUCCESS) {
            return new Done<>(task.resultNow());
        }
        var cause = task.exceptionNow();
        if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        return new Failed<>(cause);
    }
}
