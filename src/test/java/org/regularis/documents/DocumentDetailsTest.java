package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.documents.DocumentDetails.Days;
import org.regularis.documents.DocumentDetails.Flaw;

class DocumentDetailsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2026-06-01 | 2026-06-30 | 2026-06-01 | 2026-06-30",
                "2026-06-01 | ''         | 2026-06-01 | 2026-06-01",
                "''         | 2026-06-30 | 2026-06-30 | 2026-06-30",
                "2026-06-01 | 2027-05-31 | 2026-06-01 | 2027-05-31"
            })
    void a_document_is_about_its_days_and_a_single_one_is_first_and_last(
            String from, String to, LocalDate first, LocalDate last) {
        assertThat(about(from, to).days()).contains(new Days(first, last));
        assertThat(about(from, to).flaws(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "2026-02-30 | ''         | FROM_INVALID",
                "2026-02-30 | 2026-03-30 | FROM_INVALID",
                "-6-2026    | ''         | FROM_INVALID",
                "1826-06-01 | ''         | FROM_INVALID",
                "2026-11-25 | ''         | FROM_FUTURE",
                "2026-06-01 | soon       | TO_INVALID",
                "2026-06-02 | 2026-06-01 | TO_BEFORE_FROM"
            })
    void what_cannot_be_is_said_and_kept(String from, String to, Flaw flaw) {
        assertThat(about(from, to).flaws(TODAY)).containsExactly(flaw);
        assertThat(about(from, to))
                .extracting(DocumentDetails::from, DocumentDetails::to)
                .containsExactly(from, to);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,''", "2026-02-30,2026-03-30", "2026-06-01,soon", "2026-06-02,2026-06-01", "'',''"})
    void days_that_cannot_be_are_about_no_day(String from, String to) {
        assertThat(about(from, to).days()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"2026-11-24 | -", "2026-11-25 | ISSUED_FUTURE", "yesterday | ISSUED_INVALID"})
    void nothing_is_issued_in_the_future(String issuedOn, Flaw flaw) {
        var details = new DocumentDetails("", "", "", issuedOn, false, false);

        assertThat(details.flaws(TODAY)).isEqualTo(flaw == null ? List.of() : List.of(flaw));
    }

    @Test
    void what_nobody_types_is_left_out() {
        var details = new DocumentDetails(" re\u0000nt ", "2026-06-01\r\n", "x".repeat(5000), "\ud800", false, false);

        assertThat(details).isEqualTo(new DocumentDetails("rent", "2026-06-01", "x".repeat(60), "", false, false));
    }

    @Test
    void each_flaw_is_about_a_field() {
        assertThat(Arrays.stream(Flaw.values()).map(Flaw::field)).containsOnly("from", "to", "issuedOn");
    }

    private static DocumentDetails about(String from, String to) {
        return new DocumentDetails("rent", from, to, "", false, false);
    }
}
