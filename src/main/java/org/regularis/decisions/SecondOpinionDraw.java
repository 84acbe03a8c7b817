package org.regularis.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws by lot which grants a second officer looks at. */
@Component
class SecondOpinionDraw {

    private static final int DIGITS = 5;
    private static final int LOTS = 100_000;

    private final RandomGenerator random;

    SecondOpinionDraw(ObjectProvider<RandomGenerator> random) {
        this.random = random.getIfAvailable(SecureRandom::new);
    }

    Lot draw(BigDecimal share) {
        return new Lot(share.setScale(DIGITS, RoundingMode.HALF_UP), BigDecimal.valueOf(random.nextInt(LOTS), DIGITS));
    }

    /**
     * One drawing; kept with the proposal, so that anybody can check it.
     *
     * @param share of grants that are drawn, 0 to 1
     * @param number from 0, inclusive, to 1, exclusive
     */
    record Lot(BigDecimal share, BigDecimal number) {

        boolean isDrawn() {
            return number.compareTo(share) < 0;
        }
    }
}
