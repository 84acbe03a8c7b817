package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.regularis.AccessTable.Cell;
import org.regularis.AccessTable.Row;
import org.regularis.applications.ApplicationIntake;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {

    /** What is answered where the chain lets somebody through to what is not built into these tests. */
    private static final String BEHIND = "behind the chain";

    private final MockMvc pages;
    private final MockMvc chain;
    private final GrantedAuthoritiesMapper rolesOfTheRealm;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final AccessCases cases;
    private final AccessRequests requests;

    @Autowired
    AccessTableTest(
            MockMvc pages,
            @Qualifier("springSecurityFilterChain") Filter chains,
            GrantedAuthoritiesMapper rolesOfTheRealm,
            JwtAuthenticationConverter apiCallers,
            JdbcClient jdbc,
            MovableClock clock,
            CaseDriver driver,
            ApplicationIntake intake,
            DocumentIntake filing,
            Documents documents,
            EmployerVerifications verifications) {
        this.pages = pages;
        this.chain = MockMvcBuilders.standaloneSetup(new Behind())
                .apply(springSecurity(chains))
                .build();
        this.rolesOfTheRealm = rolesOfTheRealm;
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = new AccessCases(driver, intake, filing, documents, verifications, jdbc);
        this.requests = new AccessRequests(cases, rolesOfTheRealm, apiCallers);
    }

    @RestController
    @TestComponent
    private static class Behind {

        @RequestMapping("/**")
        String answer() {
            return BEHIND;
        }
    }

    @BeforeAll
    @AfterAll
    void begin() {
        clock.moveTo(MovableClock.FIRST_DAY);
        SignIn.out();
    }

    @TestFactory
    Stream<DynamicContainer> everybody_gets_what_the_table_says_and_nothing_else() {
        return AccessTable.rows().stream().map(row -> DynamicContainer.dynamicContainer(row.toString(), tests(row)));
    }

    /** Those who are turned away come first and must have changed nothing when the others come. */
    private Stream<DynamicTest> tests(Row row) {
        var before = new HashMap<String, String>();
        var turnedAway = visits(row, false);
        var letIn = visits(row, true);
        if (!row.changes() || row.cells().values().stream().allMatch(Cell::opens)) {
            return Stream.concat(turnedAway, letIn);
        }
        return Stream.of(
                        Stream.of(DynamicTest.dynamicTest("before", () -> {
                            cases.of(row.state());
                            before.putAll(everythingStored());
                        })),
                        turnedAway,
                        Stream.of(DynamicTest.dynamicTest(
                                "those turned away have changed nothing",
                                () -> assertThat(everythingStored()).isEqualTo(before))),
                        letIn)
                .flatMap(part -> part);
    }

    private Stream<DynamicTest> visits(Row row, boolean letIn) {
        return row.cells().entrySet().stream()
                .filter(entry -> entry.getValue().opens() == letIn)
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().label() + ": " + entry.getValue().text(),
                        () -> visit(row, entry.getKey(), entry.getValue())));
    }

    private void visit(Row row, Visitor visitor, Cell expected) throws Exception {
        var response = ask(row, visitor);

        assertThat(outcome(response)).isEqualTo(expected == Cell.CASE ? "ok" : expected.text());
        if (expected != Cell.CASE) {
            assertThat(cases.foundIn(said(response)))
                    .as("What they learn of the case")
                    .isEmpty();
        } else if (!row.changes() && isText(response)) {
            assertThat(cases.isAbout(cases.of(row.state()), said(response)))
                    .as("It is about the case")
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_form_that_did_not_come_from_our_page_changes_nothing() {
        return AccessTable.rows().stream()
                .filter(row -> row.is("page") && row.changes())
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var sender = row.whoGet(Cell.CASE).stream().findFirst().orElse(Visitor.AMINA);
                    cases.of(row.state());
                    var before = everythingStored();

                    var response = pages.perform(requests.withoutToken(row, sender))
                            .andReturn()
                            .getResponse();

                    assertThat(outcome(response)).isEqualTo(Cell.REFUSED.text());
                    assertThat(everythingStored()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> who_is_signed_in_on_a_page_is_a_stranger_to_the_api() {
        return AccessTable.rows().stream()
                .filter(row -> row.is("api") && row.cells().get(Visitor.ANONYMOUS) == Cell.SIGN_IN)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var owner = cases.of(row.state()).applicant();
                    var session = new MockHttpSession();
                    session.setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(Visitor.AMINA.onPage(owner, rolesOfTheRealm)));

                    var response = pages.perform(requests.plain(row).session(session))
                            .andReturn()
                            .getResponse();

                    assertThat(outcome(response)).isEqualTo(Cell.SIGN_IN.text());
                    assertThat(cases.foundIn(said(response))).isEmpty();
                }));
    }

    @Test
    void a_token_that_is_not_ours_opens_nothing() throws Exception {
        var row = AccessTable.rows().stream()
                .filter(found -> found.path().equals("/api/v1/applications"))
                .findFirst();

        var response = pages.perform(
                        requests.plain(row.orElseThrow()).header(HttpHeaders.AUTHORIZATION, "Bearer not-ours"))
                .andReturn()
                .getResponse();

        assertThat(outcome(response)).isEqualTo(Cell.SIGN_IN.text());
    }

    /** Without the profile {@code demo}, as in these tests, there is no page with other people's mail. */
    @Test
    void outside_the_demo_nobody_finds_caught_mail() throws Exception {
        for (var row : AccessTable.rows().stream().filter(row -> row.is("demo")).toList()) {
            for (var visitor : Visitor.values()) {
                var response = pages.perform(requests.withoutToken(row, visitor))
                        .andReturn()
                        .getResponse();

                assertThat(outcome(response)).as("%s %s", row, visitor).isEqualTo(Cell.NOT_FOUND.text());
            }
        }
    }

    private MockHttpServletResponse ask(Row row, Visitor visitor) throws Exception {
        var behind = row.is("screen", "frame", "demo") ? chain : pages;
        return behind.perform(requests.of(row, visitor)).andReturn().getResponse();
    }

    private static String outcome(MockHttpServletResponse response) {
        var to = String.valueOf(response.getRedirectedUrl());
        return switch (response.getStatus()) {
            case 200, 201, 204 -> "ok";
            case 422 -> "ok"; // a form that is shown again, with what is wrong in it
            case 301, 302, 303 ->
                to.startsWith("/oauth2/authorization/") || to.contains("/openid-connect/auth?")
                        ? "sign-in"
                        : to.startsWith("/staff/") ? "own-screen" : "ok";
            case 400 -> "refused";
            case 401 -> "sign-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            default -> "status " + response.getStatus();
        };
    }

    /** All that reaches the browser. */
    private static String said(MockHttpServletResponse response) throws UnsupportedEncodingException {
        var headers = response.getHeaderNames().stream()
                .flatMap(name -> response.getHeaders(name).stream())
                .collect(Collectors.joining("\n"));
        return headers + "\n" + response.getErrorMessage() + "\n" + response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static boolean isText(MockHttpServletResponse response) {
        var type = String.valueOf(response.getContentType());
        return response.getStatus() == 200 && (type.startsWith("text/html") || type.startsWith("application/json"));
    }

    /** A fingerprint of each table; what mails do by themselves in the meantime does not count. */
    private Map<String, String> everythingStored() {
        List<String> tables = jdbc.sql("""
                select schemaname || '.' || tablename from pg_tables
                where (schemaname = 'regularis' and tablename <> 'outbox_mail')
                   or (schemaname = 'engine' and tablename like 'act_ru_%')""").query(String.class).list();
        return tables.stream().collect(Collectors.toMap(table -> table, table -> jdbc.sql(
                        "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from " + table + " t")
                .query(String.class)
                .single()));
    }
}
