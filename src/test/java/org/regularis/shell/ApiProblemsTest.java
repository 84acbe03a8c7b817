package org.regularis.shell;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShellTest
@Import({SampleEndpoints.Pages.class, SampleEndpoints.Api.class})
class ApiProblemsTest {

    private static final String SOME_ID = "0d6f2f5e-0000-4000-8000-000000000000";

    @Autowired
    private MockMvc api;

    @Test
    void a_missing_header_is_named() throws Exception {
        api.perform(post("/api/v1/applications/{id}/submit", SOME_ID).with(applicant()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"))
                .andExpect(jsonPath("$.errors[0].message").value("This is missing."));
    }

    @Test
    void a_problem_of_a_module_is_told_as_it_was_raised() throws Exception {
        api.perform(post("/api/v1/applications/{id}/submit", SOME_ID)
                        .with(applicant())
                        .header("Idempotency-Key", "k"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:regularis:problem:already-submitted"))
                .andExpect(jsonPath("$.title").value("Already submitted"))
                .andExpect(jsonPath("$.detail").value("Under another key."))
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void an_unknown_id_and_one_that_is_none_are_not_found() throws Exception {
        for (String id : new String[] {SOME_ID, "nonsense"}) {
            api.perform(get("/api/v1/applications/{id}", id).with(applicant()))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.type").value("urn:regularis:problem:not-found"));
        }
    }

    @Test
    void problems_speak_the_callers_language() throws Exception {
        api.perform(get("/api/v1/applications/{id}", SOME_ID).with(applicant()).header("Accept-Language", "ru"))
                .andExpect(jsonPath("$.title").value("Не найдено"));
    }

    @Test
    void whoever_may_not_reads_a_problem() throws Exception {
        api.perform(get("/api/v1/applications").with(jwt().authorities(new SimpleGrantedAuthority("ROLE_auditor"))))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:regularis:problem:forbidden"));
    }

    private static RequestPostProcessor applicant() {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_applicant"));
    }
}
