package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The application that the README files by curl is one that the API takes. */
@ApplicationTest
class ReadmeTest {

    private static final String APPLICATIONS = "/api/v1/applications";

    @Autowired
    private MockMvcTester api;

    private final RequestPostProcessor amina = jwt().jwt(
                    token -> token.subject(UUID.randomUUID().toString())
                            .claim("preferred_username", "amina")
                            .claim("roles", List.of("applicant")))
            .authorities(new SimpleGrantedAuthority("ROLE_applicant"));

    @Test
    void an_application_by_curl_is_taken_and_gets_its_number() throws Exception {
        var readme = Files.readString(Path.of("README.md"));

        var started = api.post()
                .uri(APPLICATIONS)
                .with(amina)
                .contentType(MediaType.APPLICATION_JSON)
                .content(between(readme, "<<'JSON'\n", "\nJSON\n"))
                .exchange();
        assertThat(started).hasStatus(201);
        assertThat(started.getResponse().getContentAsString()).startsWith("{\"id\":\"");
        String id = JsonPath.read(started.getResponse().getContentAsString(), "$.id");

        for (var kind : between(readme, "for kind in ", "; do").split(" ")) {
            var file = new MockMultipartFile("file", kind + ".pdf", null, CaseDriver.pdf(kind));
            assertThat(api.post()
                            .uri(APPLICATIONS + "/" + id + "/documents")
                            .with(amina)
                            .multipart()
                            .file(file)
                            .param("kind", kind))
                    .hasStatus(201);
        }
        assertThat(api.post()
                        .uri(APPLICATIONS + "/" + id + "/submit")
                        .with(amina)
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.reference",
                        reference -> assertThat(reference).asString().hasSize(12));
        assertThat(api.get().uri(APPLICATIONS + "/" + id).with(amina))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.turn")
                .isEqualTo("office");
    }

    @Test
    void the_rules_answer_what_the_readme_asks() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var question = Pattern.compile("self-check[^{]*-d '(\\{[^']*})'").matcher(readme);

        assertThat(question.find()).isTrue();
        assertThat(api.post()
                        .uri("/api/v1/programmes/regularization-2026/self-check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(question.group(1)))
                .hasStatusOk()
                .bodyJson()
                .hasPath("$.outcome");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
