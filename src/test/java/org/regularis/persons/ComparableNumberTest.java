package org.regularis.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparableNumberTest {

    @ParameterizedTest
    @CsvSource({
        "FA1234567, fa 123-4567",
        "FA1234567, FА1234567", // the second A is Cyrillic
        "№ 45 08 123456, 4508123456",
        "AO0123I56, A00123156",
        "A1234567, A١٢٣٤٥٦٧"
    })
    void what_looks_the_same_is_the_same(String one, String other) {
        assertThat(ComparableNumber.of(one)).isEqualTo(ComparableNumber.of(other));
    }

    @ParameterizedTest
    @CsvSource({"FA1234567, FA1234568", "FA1234567, FB1234567", "FA1234567, FA01234567"})
    void another_number_is_another(String one, String other) {
        assertThat(ComparableNumber.of(one)).isNotEqualTo(ComparableNumber.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000000", "N/A 1", "1111111", "-"})
    void what_people_write_where_they_have_no_number_says_nothing(String typed) {
        assertThat(ComparableNumber.of(typed).isEmpty()).isTrue();
    }
}
