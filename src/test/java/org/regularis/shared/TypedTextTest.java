package org.regularis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | 40",
                "1200.50 | 1200.50",
                "1200,5 | 1200.5",
                "2 000 | 2000",
                "2\u00a0000 | 2000",
                "2\u202f000,50 | 2000.50",
                "2'000 | 2000",
                "0 | 0"
            })
    void an_amount_is_read_as_people_write_it(String text, BigDecimal value) {
        assertThat(TypedText.amount(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1e9", "1.234", "1,2,3", "forty", "1234567890123"})
    void what_is_no_amount_is_empty(String text) {
        assertThat(TypedText.amount(text)).isEmpty();
    }

    @Test
    void a_day_has_three_parts() {
        assertThat(TypedText.day("1", " 5 ", "2026")).contains(LocalDate.of(2026, 5, 1));
        assertThat(TypedText.day("01", "05", "2026")).contains(LocalDate.of(2026, 5, 1));
        assertThat(TypedText.day("31", "2", "2026")).isEmpty();
        assertThat(TypedText.day("", "2", "2026")).isEmpty();
        assertThat(TypedText.day("first", "of", "May")).isEmpty();
    }
}
