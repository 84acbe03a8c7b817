package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "-1, true, LATE",
        "0, true, LATE",
        "0, false, TODAY",
        "1, false, SOON",
        "3, false, SOON",
        "4, false, LATER"
    })
    void the_closer_the_deadline_the_louder_it_is(int workingDays, boolean past, Due.Level level) {
        assertThat(new Due(workingDays, past).level()).isEqualTo(level);
    }
}
