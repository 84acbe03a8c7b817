package org.regularis.dev;

import java.util.random.RandomGenerator;

/** The lot by which grants go to a second officer, in the hand of a test; nobody is drawn until it says so. */
public class DrawnShares implements RandomGenerator {

    private volatile boolean drawn;

    public void draw(boolean everybody) {
        drawn = everybody;
    }

    @Override
    public int nextInt(int bound) {
        return drawn ? 0 : bound - 1;
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException("Lots are drawn from a number of them");
    }
}
