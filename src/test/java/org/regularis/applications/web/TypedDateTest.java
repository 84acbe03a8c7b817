package org.regularis.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({"27, 3, 1985, 1985-03-27", "' 1 ', 12, 2024, 2024-12-01", "32, 13, 85, 85-13-32", "'', '', 1985, 1985--"
    })
    void three_parts_become_one_text_a_date_or_not(String day, String month, String year, String text) {
        assertThat(new TypedDate(day, month, year).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1985-03-27, 27, 3, 1985", "85-13-32, 32, 13, 85", "1985--, '', '', 1985", "some day, '', '', some day"
    })
    void what_was_typed_comes_back_in_its_parts(String text, String day, String month, String year) {
        assertThat(TypedDate.of(text)).isEqualTo(new TypedDate(day, month, year));
    }

    @Test
    void nothing_typed_is_no_answer() {
        assertThat(new TypedDate("", " ", "").text()).isEmpty();
    }
}
