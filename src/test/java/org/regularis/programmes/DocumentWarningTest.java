package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.programmes.DocumentWarning.Paper;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.Strength;

class DocumentWarningTest {

    private static final LocalDate FILED_ON = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2025-09-01 | -",
                "2025-08-31 | TOO_OLD",
                "2026-03-01 | -",
                "2026-05-20 | -",
                "-          | ISSUE_DAY_UNKNOWN"
            })
    void six_months_old_is_young_enough_and_a_day_more_is_not(LocalDate issuedOn, DocumentWarning warning) {
        var paper = new Paper(Optional.ofNullable(issuedOn), true, true);

        assertThat(DocumentWarning.of(certificate(), paper, FILED_ON))
                .isEqualTo(Optional.ofNullable(warning).stream().toList());
    }

    @Test
    void what_should_be_with_it_and_is_not_is_named() {
        var bare = new Paper(Optional.of(FILED_ON), false, false);

        assertThat(DocumentWarning.of(certificate(), bare, FILED_ON))
                .containsExactly(DocumentWarning.TRANSLATION_MISSING, DocumentWarning.APOSTILLE_MISSING);
    }

    @Test
    void a_type_that_asks_for_nothing_gives_no_warning() {
        var passport = new DocumentType("passport", Strength.A, Map.of(), Optional.empty(), false, false);

        assertThat(DocumentWarning.of(passport, new Paper(Optional.empty(), false, false), FILED_ON))
                .isEmpty();
    }

    private static DocumentType certificate() {
        return new DocumentType("certificate", Strength.A, Map.of(), Optional.of(6), true, true);
    }
}
