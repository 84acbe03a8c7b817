package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.regularis.AccessTable.Cell;
import org.regularis.AccessTable.Row;
import org.regularis.applications.ApplicationIntake;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.Letters;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.decisions.Proposal;
import org.regularis.demo.CaughtMailPages;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.RenderedTemplates;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.test.web.servlet.MockMvc;

/** Every page is there for those who may see it, and every template is rendered about something. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedPagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern BEAN = Pattern.compile("@(\\w+)\\s*\\.");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::");

    /** The addresses that lead on, or say something without a page. */
    private static final Map<String, Integer> WITHOUT_PAGE =
            Map.of("GET /register", 302, "GET /leave", 303, "GET /session", 204, "GET /swagger-ui.html", 302);

    private final ApplicationContext application;
    private final MockMvc pages;
    private final MovableClock clock;
    private final CaseDriver driver;
    private final Correspondence correspondence;
    private final Letters letters;
    private final AccessCases cases;
    private final AccessRequests requests;

    @TempDir
    private static Path mails;

    @Autowired
    RenderedPagesTest(
            ApplicationContext application,
            MockMvc pages,
            MovableClock clock,
            CaseDriver driver,
            Correspondence correspondence,
            Letters letters,
            GrantedAuthoritiesMapper rolesOfTheRealm,
            JwtAuthenticationConverter apiCallers,
            ApplicationIntake intake,
            DocumentIntake filing,
            Documents documents,
            EmployerVerifications verifications,
            JdbcClient jdbc) {
        this.application = application;
        this.pages = pages;
        this.clock = clock;
        this.driver = driver;
        this.correspondence = correspondence;
        this.letters = letters;
        this.cases = new AccessCases(driver, intake, filing, documents, verifications, jdbc);
        this.requests = new AccessRequests(cases, rolesOfTheRealm, apiCallers);
    }

    @BeforeAll
    @AfterAll
    void begin() {
        clock.moveTo(MovableClock.FIRST_DAY);
        SignIn.out();
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_there_for_those_who_may_see_it() {
        return rows("GET", "page", "api", "platform")
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var answer = ask(row);

                    assertThat(answer.getStatus()).isEqualTo(WITHOUT_PAGE.getOrDefault(row.address(), 200));
                    if (String.valueOf(answer.getContentType()).startsWith("text/")) {
                        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                                .doesNotContain("??");
                    }
                }));
    }

    @Test
    void caught_mail_is_listed_and_shown() throws Exception {
        var pages = caughtMail();

        var list = pages.perform(get("/dev/mail")).andReturn().getResponse();
        var mail = pages.perform(get("/dev/mail/mail.eml")).andReturn().getResponse();

        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsString()).contains("News about your application", "amina@example.org");
        assertThat(mail.getStatus()).isEqualTo(200);
        assertThat(mail.getContentAsString()).contains("There is news", "href=\"http://localhost:8080/my\"");
        assertThat(rows("GET", "demo").map(Row::path)).containsExactly("/dev/mail", "/dev/mail/{name}");
    }

    @Test
    void every_template_is_rendered_about_something() throws Exception {
        for (var row : rows("ANY", "page").toList()) {
            ask(row);
        }
        for (var method : List.of("GET", "POST")) {
            for (var row : rows(method, "page").toList()) {
                ask(row);
            }
        }
        linksThatOpenNothing();
        caught_mail_is_listed_and_shown();
        everyLetter();

        var missing = templates();
        missing.removeAll(withFragments(RenderedTemplates.names()));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_bean_that_a_template_asks_is_there() throws IOException {
        var asked = new TreeSet<String>();
        for (var template : templates()) {
            BEAN.matcher(text(template)).results().forEach(found -> asked.add(found.group(1)));
        }

        assertThat(asked).contains("frame", "dates").allMatch(application::containsBean);
    }

    private void linksThatOpenNothing() throws Exception {
        var used = driver.token(cases.of("examination").id());
        var withdrawn = driver.awaitingEmployer();
        var closed = driver.token(withdrawn);
        driver.withdraw(withdrawn);
        SignIn.out();

        for (var token : List.of(used, closed, "nobody-was-given-this")) {
            pages.perform(get("/employer/confirm/{token}", token));
        }
        pages.perform(requests.of(answered(), Visitor.STROIKA));
    }

    /** The question of a case whose employer has answered. */
    private static Row answered() {
        var row = AccessTable.rows().stream()
                .filter(found -> found.address().equals("GET /employer/verifications/{id}"))
                .findFirst()
                .orElseThrow();
        return new Row(row.kind(), row.method(), row.path(), "examination", row.sends(), row.cells());
    }

    private void everyLetter() {
        var asked = cases.of("asked").id();
        var notice = cases.of("notice").id();
        var granted = cases.of("granted").id();
        SignIn.as(CaseDriver.olga());
        for (var kind : LetterKind.values()) {
            switch (kind) {
                case RECEIPT, EMPLOYER_SILENT, WITHDRAWAL_CONFIRMED -> write(asked, kind, "again");
                case EVIDENCE_REQUEST, EVIDENCE_REMINDER -> write(asked, kind, "again");
                case NOTICE_OF_INTENDED_REFUSAL, NOTICE_REMINDER -> write(notice, kind, "again");
                case GRANT -> write(granted, kind, "again");
                case REFUSAL ->
                    assertThat(letters.preview(notice, Proposal.Kind.REFUSAL, List.of("R07"), ""))
                            .contains("<h1>");
            }
        }
        SignIn.out();
    }

    private void write(ApplicationId about, LetterKind kind, String occasion) {
        correspondence.write(about, kind, new Occasion(occasion));
        assertThat(letters.html(about, letters.of(about).getFirst().id()))
                .contains("<h1>")
                .doesNotContain("??");
    }

    private MockMvc caughtMail() throws IOException {
        Files.writeString(mails.resolve("mail.eml"), """
                From: office@regularis.example
                To: amina@example.org
                Subject: News about your application

                There is news: http://localhost:8080/my
                """);
        return CaughtMailPages.of(mails, application);
    }

    private static Stream<Row> rows(String method, String... kinds) {
        return AccessTable.rows().stream()
                .filter(row -> row.is(kinds) && row.method().equals(method))
                .filter(row -> !whoMay(row).isEmpty());
    }

    /** Those first to whom it belongs. */
    private static List<Visitor> whoMay(Row row) {
        return Stream.of(Cell.CASE, Cell.OK)
                .flatMap(cell -> row.whoGet(cell).stream())
                .toList();
    }

    private MockHttpServletResponse ask(Row row) throws Exception {
        return pages.perform(requests.of(row, whoMay(row).getFirst()))
                .andReturn()
                .getResponse();
    }

    /** Templates without their ending, named as they are rendered. */
    private static Set<String> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES
                            .relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".html", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(String template) throws IOException {
        return Files.readString(TEMPLATES.resolve(template + ".html"));
    }

    /** A template that another one includes is rendered with it. */
    private static Set<String> withFragments(Set<String> rendered) throws IOException {
        var all = new HashSet<>(rendered);
        all.retainAll(templates());
        for (boolean more = true; more; ) {
            var included = new HashSet<String>();
            for (var template : all) {
                FRAGMENT.matcher(text(template)).results().forEach(found -> included.add(found.group(1)));
            }
            more = all.addAll(included);
        }
        return all;
    }
}
