package org.regularis.employers.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.employers.EmployersTest;
import org.regularis.employers.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class EmployerPagesTest extends EmployersTest {

    private final String number = UUID.randomUUID().toString();
    private MockMvc pages;

    @BeforeEach
    void openPages(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        question = verifications.open(application, Jobs.aminasJobWithout(number, ""), MONDAY.plus(TEN_DAYS));
    }

    @Test
    void a_signed_in_employer_finds_what_waits_answers_it_and_finds_it_answered() throws Exception {
        employer(number);

        pages.perform(get("/employer"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(path())))
                .andExpect(content().string(containsString("You have not answered any question yet")));
        pages.perform(get(path()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        pages.perform(post(path())
                        .param("answer.works-here", "DENIED")
                        .param("signer.name", "Boris")
                        .param("signer.position", "owner")
                        .param("declaration", "true"))
                .andExpect(redirectedUrl(path()));

        pages.perform(get(path())).andExpect(content().string(containsString("this person does not work for me")));
        pages.perform(get("/employer")).andExpect(content().string(containsString("Nothing waits for your answer")));
    }

    @Test
    void another_employer_finds_nothing() throws Exception {
        employer("another number");

        pages.perform(get(path())).andExpect(status().isNotFound());
        pages.perform(post(path())).andExpect(status().isNotFound());
        pages.perform(get("/employer/verifications/no-id")).andExpect(status().isNotFound());
    }

    private String path() {
        return "/employer/verifications/" + question;
    }
}
