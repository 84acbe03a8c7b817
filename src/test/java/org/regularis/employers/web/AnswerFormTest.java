package org.regularis.employers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;

class AnswerFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final List<Statement> ALL = Stream.of(Subject.values())
            .map(subject -> new Statement(subject, "claimed", Optional.empty(), Optional.empty()))
            .toList();

    @Test
    void everything_confirmed_and_signed_is_an_answer() {
        var reading = read(Map.of());

        assertThat(reading).isInstanceOf(AnswerForm.Reading.Complete.class);
    }

    @Test
    void an_empty_page_names_every_field_in_its_order() {
        var reading = new AnswerForm(Map.of()).read(ALL, TODAY);

        assertThat(((AnswerForm.Reading.Incomplete) reading).problems().keySet())
                .containsExactly(
                        "answer.works-here",
                        "answer.since",
                        "answer.hours",
                        "answer.wage",
                        "answer.contract",
                        "signer.name",
                        "signer.position",
                        "declaration");
    }

    @Test
    void who_denies_the_job_need_not_say_more_about_it() {
        var reading = new AnswerForm(Map.of(
                        "answer.works-here",
                        "DENIED",
                        "signer.name",
                        "Boris",
                        "signer.position",
                        "owner",
                        "declaration",
                        "true"))
                .read(ALL, TODAY);

        assertThat(((AnswerForm.Reading.Complete) reading).reply().answers()).containsOnlyKeys(Subject.WORKS_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "hours, 20, 20",
        "hours, '37,5', 37.5",
        "wage, 1 200, 1200",
        "contract, written, written",
        "works-here, cook, cook"
    })
    void a_right_value_is_kept_in_its_right_form(String code, String typed, String kept) {
        var reading = read(Map.of("answer." + code, "AMENDED", "amended." + code, typed));

        assertThat(((AnswerForm.Reading.Complete) reading).reply().answers())
                .containsValue(new Reply(Answer.AMENDED, Optional.of(kept)));
    }

    @ParameterizedTest
    @CsvSource({"hours, 0", "hours, 169", "hours, many", "wage, -5", "wage, ''", "contract, ''", "works-here, ''"})
    void a_right_value_that_is_none_is_asked_for_again(String code, String typed) {
        var reading = read(Map.of("answer." + code, "AMENDED", "amended." + code, typed));

        assertThat(((AnswerForm.Reading.Incomplete) reading).problems())
                .isEqualTo(Map.of("amended." + code, "employers.error.amended." + code));
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 2026, true", "6, 10, 2026, false", "31, 2, 2024, false", "1, 1, 24, false", "x, 1, 2024, false"
    })
    void the_first_day_is_a_day_that_has_been(String day, String month, String year, boolean fine) {
        var reading = read(Map.of(
                "answer.since",
                "AMENDED",
                "amended.since.day",
                day,
                "amended.since.month",
                month,
                "amended.since.year",
                year));

        assertThat(reading instanceof AnswerForm.Reading.Complete).isEqualTo(fine);
    }

    @Test
    void a_remark_that_is_too_long_is_not_cut() {
        var reading = read(Map.of("remark", "x".repeat(2001)));

        assertThat(((AnswerForm.Reading.Incomplete) reading).problems()).containsOnlyKeys("remark");
    }

    private static AnswerForm.Reading read(Map<String, String> different) {
        Map<String, String> typed =
                new HashMap<>(Map.of("signer.name", "Boris Petrov", "signer.position", "owner", "declaration", "true"));
        ALL.forEach(statement -> typed.put(AnswerForm.answerField(statement.subject()), "CONFIRMED"));
        typed.putAll(different);
        return new AnswerForm(typed).read(ALL, TODAY);
    }
}
