package org.regularis.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.shared.ui.Sheet.Cell;

class SheetTest {

    @Test
    void a_file_has_headers_and_rows_for_machines() {
        var sheet = new Sheet(
                "Caption",
                List.of("Stage", "Days"),
                List.of(List.of(Cell.text("Examination"), Cell.days(Duration.ofHours(36), Locale.of("ru")))));

        assertThat(sheet.csv()).isEqualTo("\uFEFFStage,Days\r\nExamination,1.5\r\n");
        assertThat(sheet.rows().getFirst().get(1).shown()).isEqualTo("1,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void no_text_is_taken_for_a_formula(String text) {
        assertThat(line(text)).isEqualTo("'" + text);
    }

    @Test
    void a_carriage_return_is_no_way_around() {
        assertThat(line("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_within_their_field() {
        assertThat(line("a,b")).isEqualTo("\"a,b\"");
        assertThat(line("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
        assertThat(line("one\ntwo")).isEqualTo("\"one\ntwo\"");
        assertThat(line("=\"a\",b")).isEqualTo("\"'=\"\"a\"\",b\"");
    }

    @Test
    void nothing_lies_behind_a_zero() {
        assertThat(Cell.count(0, "cases").link()).isNull();
        assertThat(Cell.count(2, "cases").link()).isEqualTo("cases");
    }

    private static String line(String text) {
        var csv = new Sheet("", List.of("Header"), List.of(List.of(Cell.text(text)))).csv();
        return csv.substring("\uFEFFHeader\r\n".length(), csv.length() - 2);
    }
}
