package org.regularis.decisions.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PermitNumberTest {

    private static final String DRAWN = PermitNumber.draw(2026, new Random(7)).value();

    @Test
    void a_number_names_the_year_and_eight_characters_that_are_hard_to_confuse() {
        assertThat(DRAWN).matches("P-2026-[2-9A-HJ-NP-TV-Z]{8}");
        assertThat(new PermitNumber(DRAWN)).hasToString(DRAWN);
    }

    @Test
    void every_single_slip_shows() {
        for (int place = 7; place < DRAWN.length(); place++) {
            for (char other : "23456789ABCDEFGHJKLMNPQRSTVWXYZ".toCharArray()) {
                var slipped = new StringBuilder(DRAWN);
                slipped.setCharAt(place, other);
                if (!slipped.toString().equals(DRAWN)) {
                    refused(slipped.toString());
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_shows() {
        for (int place = 7; place < DRAWN.length() - 1; place++) {
            var swapped = new StringBuilder(DRAWN);
            swapped.setCharAt(place, DRAWN.charAt(place + 1));
            swapped.setCharAt(place + 1, DRAWN.charAt(place));
            if (!swapped.toString().equals(DRAWN)) {
                refused(swapped.toString());
            }
        }
    }

    private static void refused(String number) {
        assertThatThrownBy(() -> new PermitNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
