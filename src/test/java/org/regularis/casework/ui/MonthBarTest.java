package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regularis.casework.ui.file.MonthBar;
import org.regularis.casework.ui.file.MonthBar.Cover;
import org.regularis.casework.ui.file.MonthBar.Stay;

class MonthBarTest {

    private static final LocalDate FILED_ON = LocalDate.of(2026, 10, 14);

    @Test
    void the_bar_goes_from_the_first_month_to_the_month_of_filing() {
        assertThat(MonthBar.months(List.of(stay("2026-08-20", "2026-09-02")), FILED_ON))
                .containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10));
    }

    @Test
    void a_month_is_covered_in_part_or_not_at_all() {
        var stays = List.of(stay("2026-07-01", "2026-07-31"), stay("2026-08-20", "2026-08-25"));

        assertThat(cover(7, stays)).isEqualTo(Cover.WHOLE);
        assertThat(cover(8, stays)).isEqualTo(Cover.PART);
        assertThat(cover(9, stays)).isEqualTo(Cover.GAP);
    }

    @Test
    void days_after_filing_do_not_count_against_the_applicant() {
        assertThat(cover(10, List.of(stay("2026-09-01", "2026-10-14")))).isEqualTo(Cover.WHOLE);
    }

    private static Cover cover(int month, List<Stay> stays) {
        return MonthBar.cover(YearMonth.of(2026, month), stays, FILED_ON);
    }

    private static Stay stay(String from, String to) {
        return new Stay(LocalDate.parse(from), LocalDate.parse(to));
    }
}
