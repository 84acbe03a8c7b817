package org.regularis.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@ShellTest
@Import(FieldsTest.Form.class)
class FieldsTest {

    @Autowired
    private MockMvc web;

    @Test
    void every_field_has_its_label() throws Exception {
        Document page = page("/programmes/form");

        assertThat(page.select("main input:not([type=hidden]), main select, main textarea"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(page.select("label[for=\"" + field.id() + "\"]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(page.select("main [id]").eachAttr("id")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void what_was_typed_is_still_there() throws Exception {
        Document page = page("/programmes/form");

        assertThat(page.getElementById("job.title").val()).isEqualTo("Cook & <baker>");
        assertThat(page.getElementById("job.tasks").val()).isEqualTo("Line 1");
        assertThat(page.getElementById("job.since").val()).isEqualTo("31");
        assertThat(page.select("[name=job.since.month]").val()).isEqualTo("2");
        assertThat(page.select("#job\\.sector option[selected]").val()).isEqualTo("care");
        assertThat(page.select("[name=job.contract][checked]").val()).isEqualTo("oral");
    }

    @Test
    void an_error_is_told_in_the_title_on_top_and_at_its_field() throws Exception {
        Document page = page("/programmes/form?wrong=true");

        assertThat(page.title()).isEqualTo("Error: Your job – Regularis");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#job.title", "#job.since");
        assertThat(page.getElementById("job.title").attr("aria-describedby"))
                .isEqualTo("job.title-hint job.title-error");
        assertThat(page.getElementById("job.title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("job.title-error").text()).isEqualTo("Error: Say what the job is");
        assertThat(page.getElementById("job.since").tagName()).isEqualTo("input");
    }

    @Test
    void without_errors_nothing_speaks_of_them() throws Exception {
        Document page = page("/programmes/form");

        assertThat(page.title()).isEqualTo("Your job – Regularis");
        assertThat(page.select(".error-summary")).isEmpty();
        assertThat(page.getElementById("job.title").hasAttr("aria-invalid")).isFalse();
        assertThat(page.getElementById("job.tasks").hasAttr("aria-describedby")).isFalse();
    }

    @Test
    void the_question_of_a_page_is_its_heading() throws Exception {
        assertThat(page("/programmes/form").select("h1 label").attr("for")).isEqualTo("job.tasks");
    }

    @Test
    void nothing_on_the_page_is_inline() throws Exception {
        Document page = page("/programmes/form");

        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.perform(get(path)).andReturn().getResponse().getContentAsString());
    }

    @Controller
    @TestComponent
    static class Form {

        @GetMapping("/programmes/form")
        ModelAndView show(@RequestParam(defaultValue = "false") boolean wrong) {
            var errors = new LinkedHashMap<String, String>();
            if (wrong) {
                errors.put("job.title", "Say what the job is");
                errors.put("job.since", "This day does not exist");
            }
            return new ModelAndView(
                    "shell-test/form",
                    Map.of(
                            "errors", errors,
                            "answers", Map.of("job.title", "Cook & <baker>"),
                            "sectors", Map.of("care", "Care", "industry", "Industry"),
                            "contracts", Map.of("oral", "Oral", "written", "Written")));
        }
    }
}
