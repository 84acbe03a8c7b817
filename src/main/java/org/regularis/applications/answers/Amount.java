package org.regularis.applications.answers;

import java.math.BigDecimal;
import org.regularis.shared.TypedText;

/** A number of hours or of money, as people write it. */
public record Amount(BigDecimal value) {

    /** @param most the largest that can be meant */
    public static Amount read(String text, int most) {
        var value = TypedText.amount(text).orElseThrow(() -> new Unfit("invalid"));
        if (value.signum() == 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unfit("out-of-range");
        }
        return new Amount(value);
    }
}
