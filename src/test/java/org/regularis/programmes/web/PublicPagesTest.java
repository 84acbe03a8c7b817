package org.regularis.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({ProgrammePages.class, SelfCheck.class})
@AutoConfigureMockMvc(addFilters = false)
@Import({Slice.class, SelfCheckChanges.class})
class PublicPagesTest {

    private static final String CHECK = "/programmes/regularization-2026/check";

    @Autowired
    private MockMvcTester pages;

    @Test
    void the_home_page_leads_to_the_open_programme_the_check_the_rights_and_my_application() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Regularization 2026", "Applications from 1 September 2026 to 31 December 2036.")
                .contains("href=\"/programmes/regularization-2026\"", "href=\"" + CHECK + "\"")
                .contains("href=\"/rights\"", "href=\"/my\"");
    }

    @Test
    void a_failed_sign_in_is_told_on_the_home_page() {
        assertThat(pages.get().uri("/?sign-in=failed")).bodyText().contains("You could not be signed in.");
        assertThat(pages.get().uri("/")).bodyText().doesNotContain("You could not be signed in.");
    }

    @Test
    void the_start_page_tells_who_what_how_long_and_how_much() {
        assertThat(pages.get().uri("/programmes/regularization-2026"))
                .hasStatusOk()
                .bodyText()
                .contains("You arrived on or before 1 January 2026.")
                .contains("Identity document", "Criminal record certificate")
                .contains("Which papers count, and how much", "Passport</strong>: enough by itself")
                .contains("not older than 6 months on the day you apply; with a sworn translation, unless the office "
                        + "reads its language; with an apostille or a legalization")
                .contains(
                        "within 45 working days",
                        "for 24 months",
                        "Nothing. Applying, the permit and every form are free.")
                .contains("Do not pay anybody")
                .contains("href=\"/my/start?programme=regularization-2026\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, Жить и работать здесь с документами",
        "/programmes/regularization-2026, Кто может подать заявление",
        "/rights, Куда обратиться",
        CHECK + ", Вы сейчас находитесь в стране?"
    })
    void every_page_speaks_russian(String page, String words) {
        assertThat(pages.get().uri(page + "?lang=ru"))
                .hasStatusOk()
                .bodyText()
                .contains(words, "lang=\"ru\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes/regularization-2026", "/rights", CHECK})
    void no_page_has_a_missing_text_or_something_in_line(String page) {
        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "style=\"", "<script>", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programmes/other", "/programmes/other/check", "/programmes/%20"})
    void an_unknown_programme_is_not_found(String page) {
        assertThat(pages.get().uri(page)).hasStatus(404);
    }

    @Test
    void the_rights_say_that_data_is_not_used_against_people() {
        assertThat(pages.get().uri("/rights"))
                .bodyText()
                .contains("is used only to decide on your application", "Labour inspectorate", "112");
    }

    @Test
    void who_meets_everything_may_apply() {
        assertThat(check(allRight()))
                .hasStatusOk()
                .bodyText()
                .contains("You can probably take part", "/my/start?programme=regularization-2026")
                .contains("Presence is proven")
                .doesNotContain("Regularization Act");
    }

    @Test
    void an_obstacle_is_told_with_its_law_and_what_to_do() {
        var answers = allRight();
        answers.put("entered_on.year", "2026");
        answers.put("entered_on.month", "1");
        answers.put("entered_on.day", "2");
        answers.put("hours", "12,5");

        assertThat(check(answers))
                .hasStatusOk()
                .bodyText()
                .contains("You probably cannot take part now")
                .contains("You arrived after 1 January 2026.", "Regularization Act 2026, art. 3(1)")
                .contains("Your job is for less than 20 hours a week.", "Check your answers.");
    }

    @Test
    void the_one_fact_that_would_change_the_answer_is_named_with_its_papers() {
        var answers = allRight();
        answers.put("hours", "12,5");

        assertThat(check(answers))
                .bodyText()
                .contains("What alone would change this answer", "Hours a week", "20 or more")
                .contains("Papers that can show it: Proof of work");

        answers.put("record", "serious");
        assertThat(check(answers)).bodyText().doesNotContain("What alone would change this answer", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "record, minor, An officer must look at your case",
        "identity_proven, no, but something is missing",
        "record, unknown, You may be able to take part",
        "other_procedure, yes, You probably cannot take part now"
    })
    void each_kind_of_answer_has_its_words(String field, String value, String words) {
        var answers = allRight();
        answers.put(field, value);

        assertThat(check(answers)).hasStatusOk().bodyText().contains(words);
    }

    @Test
    void who_is_under_age_reads_that_they_may_apply_with_whom_and_who_helps() {
        var answers = allRight();
        answers.putAll(born("2012"));

        assertThat(check(answers))
                .hasStatusOk()
                .bodyText()
                .contains("You are under 18", "You may apply.", "child protection")
                .contains("We do not write to your employer", "It costs nothing")
                .contains("/my/start?programme=regularization-2026")
                .doesNotContain("What alone would change this answer", "??");
        assertThat(check(allRight())).bodyText().doesNotContain("You are under 18");
        assertThat(pages.get().uri(CHECK)).bodyText().contains("When were you born?");
    }

    @Test
    void what_is_not_known_may_be_left_open() {
        assertThat(check(Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("You may be able to take part", "What you left open", "Are you in the country now?");
    }

    @Test
    void a_mistake_is_named_at_its_field_and_nothing_typed_is_lost() {
        var answers = allRight();
        answers.put("entered_on.month", "13");
        answers.put("wage", "a lot");

        assertThat(check(answers))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "href=\"#entered_on\"", "href=\"#wage\"")
                .contains("Enter a real date, for example 27 3 2025", "value=\"13\"", "value=\"a lot\"")
                .contains("Show the answer");
    }

    @Test
    void answers_can_be_changed() {
        var answers = allRight();
        answers.put("change", "yes");

        assertThat(check(answers))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"1200\"", "Show the answer", "checked=\"checked\"");
    }

    @Test
    void the_answer_can_be_read_in_the_other_language() {
        assertThat(pages.post().uri(CHECK + "?lang=ru").param("record", "serious"))
                .hasStatusOk()
                .bodyText()
                .contains("За последние пять лет вы были осуждены за преступление.", "value=\"serious\"")
                .contains("action=\"" + CHECK + "?lang=en\"");
    }

    @Test
    void markup_that_is_typed_stays_text_and_foreign_fields_are_dropped() {
        var answers = allRight();
        answers.put("wage", "<b>1</b>");
        answers.put("secret", "keep-me");

        assertThat(check(answers))
                .bodyText()
                .contains("&lt;b&gt;1&lt;/b&gt;")
                .doesNotContain("<b>1</b>")
                .doesNotContain("keep-me");
    }

    @Test
    void nothing_is_kept_in_a_session_or_a_cookie() {
        var result = check(allRight());

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getCookies()).isEmpty();
    }

    private MvcTestResult check(Map<String, String> answers) {
        var request = pages.post().uri(CHECK);
        answers.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> allRight() {
        var answers = new TreeMap<>(Map.of(
                "in_country",
                "yes",
                "other_procedure",
                "no",
                "hours",
                "40",
                "wage",
                "1200",
                "identity_proven",
                "yes",
                "record",
                "none"));
        for (var date : new String[] {"entered_on", "presence_since", "works_since"}) {
            answers.putAll(Map.of(date + ".day", "3", date + ".month", "4", date + ".year", "2025"));
        }
        answers.putAll(born("1991"));
        return answers;
    }

    private static Map<String, String> born(String year) {
        return Map.of("birth_date.day", "17", "birth_date.month", "4", "birth_date.year", year);
    }
}
