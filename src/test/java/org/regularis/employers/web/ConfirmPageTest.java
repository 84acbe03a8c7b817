package org.regularis.employers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.employers.EmployersTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ConfirmPageTest extends EmployersTest {

    private MockMvc pages;

    @BeforeEach
    void openPages(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void the_page_shows_the_claims_and_nothing_else_and_escapes_what_people_wrote() throws Exception {
        var page = pages.perform(get(path()))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains(
                        "Does Amina &lt;b&gt;Karimova&lt;/b&gt; work for you?",
                        "bricklayer",
                        "27 March 2024",
                        "agreed in words only",
                        "15 October 2026",
                        "Nobody is refused because an employer is silent");
        assertThat(page).doesNotContain("<b>Karimova", application.toString(), "office@stroika.example", "??");
        assertThat(page).doesNotContainPattern("(?:href|src|action)=\"https?://");
    }

    @Test
    void it_reads_as_well_in_russian() throws Exception {
        var page = pages.perform(get(path()).header(HttpHeaders.ACCEPT_LANGUAGE, "ru"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("Работает ли у вас", "27 марта 2024", "устная договорённость")
                .doesNotContain("??");
    }

    @Test
    void what_is_wrong_is_said_on_top_and_at_the_field_and_nothing_typed_is_lost() throws Exception {
        var page = pages.perform(confirmedBut("answer.hours", "AMENDED", "amended.hours", "many")
                        .param("remark", "She is <good>")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains(
                        "href=\"#amended.hours\"",
                        "Write the hours a week as a number",
                        "value=\"many\"",
                        "id=\"amended.hours-error\"",
                        "<label for=\"remark\">",
                        "She is &lt;good&gt;",
                        "value=\"Boris Petrov\"");
        assertThat(page).containsPattern("<title>\\s*Error:");
        pages.perform(get(path())).andExpect(status().isOk());
    }

    @Test
    void after_the_answer_one_reads_what_was_answered_and_later_only_that_it_was() throws Exception {
        var session = pages.perform(confirmedBut("answer.hours", "AMENDED", "amended.hours", "20"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(path()))
                .andReturn()
                .getFlashMap();

        pages.perform(get(path()).flashAttrs(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("your answer has arrived")))
                .andExpect(content().string(containsString("No, more or fewer hours: 20")));
        var later = pages.perform(get(path()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This question has been answered")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(later).doesNotContain("Karimova", "Stroika");
    }

    @Test
    void a_second_tab_reads_that_the_question_has_been_answered() throws Exception {
        pages.perform(confirmedBut("remark", "", "remark", "")).andExpect(status().is3xxRedirection());

        pages.perform(confirmedBut("remark", "", "remark", ""))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This question has been answered")));
    }

    @Test
    void an_expired_link_is_a_plain_page() throws Exception {
        clock.pass(TEN_DAYS);

        pages.perform(get(path()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This question is closed")));
    }

    @Test
    void unknown_and_tampered_links_look_the_same() throws Exception {
        String tampered = (token().charAt(0) == 'A' ? "B" : "A") + token().substring(1);

        assertThat(notFound(tampered).replace(tampered, ""))
                .isEqualTo(notFound("x").replace("/x", "/"));
    }

    @Test
    void the_token_is_in_no_log() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var before = root.getLevel();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.setLevel(Level.INFO);
        root.addAppender(log);

        pages.perform(get(path()));
        pages.perform(confirmedBut("remark", "", "remark", ""));
        root.detachAppender(log);
        root.setLevel(before);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains(question.toString()))
                .noneMatch(line -> line.contains(token()));
    }

    private String notFound(String token) throws Exception {
        return pages.perform(get("/employer/confirm/" + token))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("We do not know this link")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder confirmedBut(String field, String value, String other, String otherValue) {
        MockHttpServletRequestBuilder answer = post(path())
                .param("signer.name", "Boris Petrov")
                .param("signer.position", "owner")
                .param("declaration", "true");
        for (String code : new String[] {"works-here", "since", "hours", "wage", "contract"}) {
            if (!field.equals("answer." + code)) {
                answer.param("answer." + code, "CONFIRMED");
            }
        }
        return answer.param(field, value).param(other, otherValue);
    }

    private String path() {
        return "/employer/confirm/" + token();
    }
}
