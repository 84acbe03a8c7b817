package org.regularis.applications.answers;

import java.math.BigDecimal;

/** A number of hours or of money, as people write it. */
public record Amount(BigDecimal value) {

    /** @param most the largest that can be meant */
    public static Amount read(String text, int most) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new Unfit("invalid");
        }
        var value = new BigDecimal(plain);
        if (value.signum() == 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unfit("out-of-range");
        }
        return new Amount(value);
    }
}
