package org.regularis.documents.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcaoCheckDigitTest {

    @ParameterizedTest
    @CsvSource({
        "520727,3",
        "AB2134<<<,5",
        "510509,2",
        "L898902C3,6",
        "740812,2",
        "120415,9",
        "ZE184226B<<<<<,1",
        "<<<,0"
    })
    void the_printed_examples_come_out(String text, char digit) {
        assertThat(IcaoCheckDigit.of(text)).isEqualTo(digit);
    }

    @Test
    void other_characters_have_no_value() {
        assertThatThrownBy(() -> IcaoCheckDigit.of("12-4")).isInstanceOf(IllegalArgumentException.class);
    }
}
