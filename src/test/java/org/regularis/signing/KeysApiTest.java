package org.regularis.signing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class KeysApiTest {

    @Autowired
    private MockMvc api;

    @Test
    void anybody_reads_the_public_keys_and_may_keep_them_for_a_while() throws Exception {
        api.perform(get("/api/v1/keys"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, public"))
                .andExpect(content().contentType("application/json"))
                .andExpect(content().string(containsString("\"kid\":\"demo-decisions\"")))
                .andExpect(content().string(not(containsString("bm90IGEgc2VjcmV0"))));
    }
}
