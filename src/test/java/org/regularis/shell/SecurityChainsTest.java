package org.regularis.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ShellTest
@Import({SampleEndpoints.Pages.class, SampleEndpoints.Api.class})
class SecurityChainsTest {

    private static final int IN = 200;
    private static final int TO_SIGN_IN = 302;
    private static final int CLOSED = 403;

    @Autowired
    private MockMvc web;

    /** The columns: a stranger, an applicant, an employer, a case officer, an auditor. */
    @ParameterizedTest
    @CsvSource({
        "/,                        200, 200, 200, 200, 200",
        "/programmes/one,          200, 200, 200, 200, 200",
        "/rights,                  200, 200, 200, 200, 200",
        "/dev/mail,                200, 200, 200, 200, 200",
        "/employer/confirm/abc,    200, 200, 200, 200, 200",
        "/my,                      302, 200, 403, 403, 403",
        "/my/applications,         302, 200, 403, 403, 403",
        "/my/nonsense,             302, 404, 403, 403, 403",
        "/employer,                302, 403, 200, 403, 403",
        "/documents/1,             302, 200, 200, 200, 200",
        "/nonsense,                404, 404, 404, 404, 404",
        "/actuator/env,            404, 404, 404, 404, 404",
        "/error,                   404, 404, 404, 404, 404"
    })
    void pages_open_by_kind_of_person(String path, int stranger, int applicant, int employer, int officer, int auditor)
            throws Exception {
        assertThat(status(get(path))).isEqualTo(stranger);
        assertThat(status(get(path), "applicant")).isEqualTo(applicant);
        assertThat(status(get(path), "employer")).isEqualTo(employer);
        assertThat(status(get(path), "case-officer")).isEqualTo(officer);
        assertThat(status(get(path), "auditor")).isEqualTo(auditor);
    }

    /** The roles who may open the screen; everybody else is turned away before Vaadin sees the request. */
    static Stream<Map.Entry<String, Set<String>>> screens() {
        return Map.of(
                "/staff/case/0d6f2f5e-0000-4000-8000-000000000000", Set.of("case-officer", "senior-officer"),
                "/staff/cases", Set.of("supervisor"),
                "/staff/figures", Set.of("supervisor"),
                "/staff/programmes", Set.of("programme-admin"),
                "/staff/programmes/compare", Set.of("programme-admin", "supervisor"),
                "/staff/incidents", Set.of("programme-admin"),
                "/staff/processes", Set.of("programme-admin"),
                "/staff/record", Set.of("auditor"),
                "/staff/nonsense", Set.<String>of())
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screens_open_by_role(Map.Entry<String, Set<String>> screen) throws Exception {
        assertThat(status(get(screen.getKey()))).isEqualTo(TO_SIGN_IN);
        for (String role : Set.of(
                "applicant",
                "employer",
                "case-officer",
                "senior-officer",
                "supervisor",
                "programme-admin",
                "auditor")) {
            boolean refused = status(get(screen.getKey()), role) == CLOSED;
            assertThat(refused).as(role).isEqualTo(!screen.getValue().contains(role));
        }
    }

    @Test
    void vaadins_own_calls_are_for_staff_only() throws Exception {
        assertThat(status(post("/staff/?v-r=uidl&v-uiId=0"))).isNotEqualTo(IN);
        assertThat(status(post("/staff/?v-r=uidl&v-uiId=0"), "applicant")).isEqualTo(CLOSED);
        assertThat(status(post("/staff/?v-r=uidl&v-uiId=0"), "supervisor")).isNotEqualTo(CLOSED);
        assertThat(status(post("/staff/record?v-r=uidl&v-uiId=0"), "case-officer"))
                .isEqualTo(CLOSED);
    }

    @Test
    void the_staff_address_leads_everybody_to_their_own_first_screen() throws Exception {
        var answer = web.perform(get("/staff/").with(person("supervisor")))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/staff/figures");
        assertThat(web.perform(get("/staff?from=bookmark").with(person("supervisor")))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/staff/figures");
        assertThat(status(get("/staff/"), "applicant")).isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/programmes,           200, 200, 200",
        "/api/v1/applications,         401, 200, 403",
        "/api/v1/nonsense,             401, 403, 403",
        "/api/v2/programmes,           401, 403, 403"
    })
    void the_api_opens_by_role(String path, int stranger, int applicant, int officer) throws Exception {
        assertThat(status(get(path))).isEqualTo(stranger);
        assertThat(status(get(path).with(token("applicant")))).isEqualTo(applicant);
        assertThat(status(get(path).with(token("case-officer")))).isEqualTo(officer);
    }

    @Test
    void a_session_lets_nobody_into_the_api() throws Exception {
        assertThat(web.perform(get("/api/v1/applications").with(person("applicant")))
                        .andReturn()
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        assertThat(status(post("/my/start"), "applicant")).isEqualTo(400);
        assertThat(status(post("/my/start").with(csrf()), "applicant")).isEqualTo(IN);
    }

    @Test
    void a_stranger_reads_pages_without_a_session() throws Exception {
        assertThat(web.perform(get("/rights")).andReturn().getRequest().getSession(false))
                .isNull();
    }

    @Test
    void registering_leads_through_keycloaks_form_in_the_readers_language() throws Exception {
        assertThat(web.perform(get("/register")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/oauth2/authorization/keycloak?register=true");

        String address = web.perform(
                        get("/oauth2/authorization/keycloak?register=true").header("Accept-Language", "ru"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(address)
                .startsWith("http://localhost:8180/realms/regularis/protocol/openid-connect/auth?")
                .contains("prompt=create", "ui_locales=ru", "code_challenge_method=S256");
    }

    @Test
    void whoever_left_quickly_is_asked_for_the_password() throws Exception {
        var left = web.perform(get("/leave").with(person("applicant"))).andReturn();

        assertThat(left.getRequest().getSession(false)).isNull();
        assertThat(left.getResponse().getRedirectedUrl()).isEqualTo("https://www.wikipedia.org/");
        assertThat(web.perform(get("/oauth2/authorization/keycloak")
                                .cookie(left.getResponse().getCookie("left")))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("prompt=login");
    }

    @Test
    void signing_out_is_a_form_and_ends_the_session() throws Exception {
        assertThat(status(post("/logout"), "applicant")).isEqualTo(400);

        var out = web.perform(post("/logout").with(csrf()).with(person("applicant")))
                .andReturn();

        assertThat(out.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(out.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/nonsense", "/employer/confirm/abc"})
    void a_public_page_allows_nothing_inline_and_nobody_to_frame_it(String path) throws Exception {
        var answer = web.perform(get(path).secure(true)).andReturn().getResponse();

        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' http://localhost:8180");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void our_own_pages_may_show_a_document() throws Exception {
        var answer = web.perform(get("/documents/1").with(person("applicant")))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'", "default-src 'none'");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private int status(MockHttpServletRequestBuilder request, String role) throws Exception {
        return status(request.with(person(role)));
    }

    private static RequestPostProcessor person(String role) {
        return authentication(
                SignIn.authentication(new Person(new UserId(role), role, Set.of(role), Set.of(), Optional.empty())));
    }

    private static RequestPostProcessor token(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
