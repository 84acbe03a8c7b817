package org.regularis.shell.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Gives a failure a short name that a person can read out and that the log holds. */
public final class ErrorNumbers {

    private ErrorNumbers() {}

    public static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
