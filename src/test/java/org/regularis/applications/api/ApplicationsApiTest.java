package org.regularis.applications.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.ApplicationProgress;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.identity.PersonReader;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
class ApplicationsApiTest {

    private static final String HOME = "/api/v1/applications";
    private static final String COMPLETE = """
            {"programme": "regularization-2026", "language": "ru",
             "person": {"familyName": "Karimova", "givenNames": "Amina", "birthDate": "1991-04-17", "sex": "F",
                        "citizenship": "UZB", "region": "northern"},
             "identityDocument": {"type": "passport", "number": "FA1234567", "issuingState": "UZB",
                                  "expiresOn": "2029-05-01"},
             "presence": [{"from": "2024-03-01", "place": "Northern district"}],
             "employment": {"employerName": "Stroika", "occupation": "Plasterer", "sector": "construction",
                            "since": "2025-02-01", "hoursPerWeek": 40, "monthlyWage": "2000",
                            "contract": "written"}}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationProgress progress;

    private final String amina = UUID.randomUUID().toString();

    @Test
    void a_whole_application_from_draft_to_withdrawal() {
        var created = send(HttpMethod.POST, HOME, COMPLETE);
        assertThat(created).hasStatus(201);
        var home = created.getResponse().getHeader("Location");
        assertThat(created).bodyJson().extractingPath("$.reference").isNull();
        assertThat(created).bodyJson().extractingPath("$.status").isEqualTo("draft");
        assertThat(created).bodyJson().extractingPath("$.language").isEqualTo("ru");
        assertThat(home).isEqualTo(HOME + "/" + path(created, "$.id"));

        for (var kind : List.of("identity", "presence", "employment", "photo")) {
            assertThat(upload(home, kind, "file.pdf", CaseDriver.pdf(kind))).hasStatus(201);
        }
        var submitted = submit(home, "key");
        assertThat(submitted).hasStatusOk();
        assertThat(submitted).bodyJson().extractingPath("$.status").isEqualTo("completeness-check");
        assertThat(get(home)).bodyJson().extractingPath("$.reference").isEqualTo(path(submitted, "$.reference"));
        assertThat(body(submit(home, "key"))).isEqualTo(body(submitted));
        assertThat(submit(home, "other")).hasStatus(409);
        assertThat(get(HOME)).bodyJson().extractingPath("$[0].status").isEqualTo("completeness-check");

        assertThat(send(HttpMethod.POST, home + "/withdraw", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("withdrawn");
        assertThat(body(submit(home, "key"))).isEqualTo(body(submitted));
    }

    @Test
    void the_answers_come_back_as_they_were_sent_valid_or_not() {
        var home = start("""
                {"programme": "regularization-2026", "person": {"birthDate": "last spring"},
                 "employment": {"hoursPerWeek": 40}}""");

        var answer = get(home);

        assertThat(answer).bodyJson().extractingPath("$.person.birthDate").isEqualTo("last spring");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.employment.hoursPerWeek")
                .isEqualTo("40");
        assertThat(answer).bodyJson().extractingPath("$.presence").asArray().isEmpty();
    }

    @Test
    void a_section_replaces_a_section_and_leaves_the_others() {
        var home = start(COMPLETE);

        assertThat(send(HttpMethod.PUT, home, """
                {"person": {"familyName": "Azizova"}, "presence": []}""")).hasStatusOk();

        var answer = get(home);
        assertThat(answer).bodyJson().extractingPath("$.person").isEqualTo(Map.of("familyName", "Azizova"));
        assertThat(answer).bodyJson().extractingPath("$.presence").asArray().isEmpty();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.employment.employerName")
                .isEqualTo("Stroika");
    }

    @Test
    void what_we_answer_can_be_sent_back() {
        var home = start(COMPLETE);
        var before = body(get(home));

        assertThat(send(HttpMethod.PUT, home, before)).hasStatusOk();
        assertThat(path(get(home), "$.person").toString())
                .isEqualTo(JsonPath.read(before, "$.person").toString());
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        var home = start(COMPLETE);
        var seen = get(home).getResponse().getHeader("ETag");

        assertThat(send(HttpMethod.PUT, home, "{\"person\": {}}", "If-Match", seen))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, home, "{\"person\": {}}", "If-Match", seen))
                .hasStatus(412);
        assertThat(send(HttpMethod.PUT, home, "{\"person\": {}}", "If-Match", "yesterday"))
                .hasStatus(400);
    }

    @Test
    void an_incomplete_application_names_each_field() {
        var home = start("""
                {"programme": "regularization-2026", "person": {"familyName": "K4rimova"}}""");

        var answer = submit(home, "key");

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:regularis:problem:incomplete");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("person.familyName");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Enter your family name in letters, without digits");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("person.birthDate", "presence", "documents.identity", "documents.photo");
    }

    @Test
    void a_submission_needs_a_key() {
        var home = start(COMPLETE);

        var answer = send(HttpMethod.POST, home + "/submit", "");

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");
        assertThat(submit(home, "x".repeat(201))).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|programme",
                "{\"programme\": \"atlantis\"}|programme",
                "{\"programme\": 7}|programme",
                "{\"programme\": \"regularization-2026\", \"language\": \"tlh\"}|language",
                "{\"programme\": \"regularization-2026\", \"person\": \"Amina\"}|person",
                "{\"programme\": \"regularization-2026\", \"person\": {\"familyName\": 7}}|person.familyName",
                "{\"programme\": \"regularization-2026\", \"person\": {\"shoeSize\": \"38\"}}|person.shoeSize",
                "{\"programme\": \"regularization-2026\", \"presence\": [{\"from\": true}]}|presence.0.from",
            })
    void what_cannot_be_read_is_named(String body, String field) {
        var answer = send(HttpMethod.POST, HOME, body);

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(get(HOME)).bodyJson().extractingPath("$").asArray().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"programme\": ", "null"})
    void what_is_no_json_object_is_refused(String body) {
        assertThat(send(HttpMethod.POST, HOME, body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void an_endless_text_is_refused_and_nothing_is_started() {
        var answer = send(HttpMethod.POST, HOME, COMPLETE.replace("Plasterer", "x".repeat(2001)));

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("employment.occupation");
        assertThat(get(HOME)).bodyJson().extractingPath("$").asArray().isEmpty();
    }

    @Test
    void documents_are_filed_read_and_taken_back() {
        var home = start(COMPLETE);
        var pdf = CaseDriver.pdf("passport");

        var filed = upload(home, "identity", "паспорт.pdf", pdf);

        assertThat(filed).hasStatus(201);
        var document = filed.getResponse().getHeader("Location");
        assertThat(filed).bodyJson().extractingPath("$.fileName").isEqualTo("паспорт.pdf");
        assertThat(get(document).getResponse().getContentAsByteArray()).isEqualTo(pdf);
        assertThat(mvc.get().uri(document).accept(MediaType.APPLICATION_JSON).with(caller(amina)))
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("pending");
        assertThat(get(home)).bodyJson().extractingPath("$.documents[0].kind").isEqualTo("identity");

        assertThat(upload(home, "identity", "again.pdf", pdf)).hasStatus(409);
        assertThat(send(HttpMethod.DELETE, document, "")).hasStatus(204);
        assertThat(get(document)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, document, "")).hasStatus(404);
    }

    @Test
    void what_is_said_of_a_document_comes_back_with_it() {
        var home = start(COMPLETE);

        var filed = upload(home, "presence", Map.of("type", "rent", "from", "2026-06-01", "to", "2026-06-30"));

        assertThat(filed).hasStatus(201);
        assertThat(filed).bodyJson().extractingPath("$.type").isEqualTo("rent");
        assertThat(filed).bodyJson().extractingPath("$.from").isEqualTo("2026-06-01");
        assertThat(filed).bodyJson().extractingPath("$.to").isEqualTo("2026-06-30");
        assertThat(filed).bodyJson().extractingPath("$.issuedOn").isNull();
        assertThat(filed).bodyJson().extractingPath("$.translation").isEqualTo(false);
        assertThat(filed).bodyJson().extractingPath("$.noted").isNull();
        assertThat(get(home)).bodyJson().extractingPath("$.documents[0].type").isEqualTo("rent");
    }

    @ParameterizedTest
    @CsvSource({
        "type, gold",
        "from, 2026-02-30",
        "from, 2999-01-01",
        "to, soon",
        "issuedOn, 1.5.2026",
        "issuedOn, 2999-01-01",
        "translation, maybe",
        "apostille, 1"
    })
    void what_cannot_be_said_of_a_document_is_named_and_nothing_is_filed(String field, String value) {
        var home = start(COMPLETE);

        assertThat(upload(home, "record-certificate", Map.of(field, value)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(get(home + "/documents"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @Test
    void bad_uploads_are_named() {
        var home = start(COMPLETE);

        assertThat(upload(home, "identity", "empty.pdf", new byte[0]))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("The file is empty.");
        assertThat(upload(home, "identity", "fake.pdf", "no pdf".getBytes())).hasStatus(422);
        assertThat(upload(home, "nonsense", "file.pdf", CaseDriver.pdf("x")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("kind");
        assertThat(send(HttpMethod.POST, home + "/documents", "{}")).hasStatus(415);
        assertThat(mvc.post()
                        .uri(home + "/documents")
                        .multipart()
                        .param("kind", "identity")
                        .with(caller(amina)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");
    }

    @Test
    void what_was_submitted_stays_as_it_is() {
        var home = submitted();
        var document = path(get(home), "$.documents[0].id");

        assertThat(send(HttpMethod.PUT, home, "{\"person\": {}}")).hasStatus(409);
        assertThat(upload(home, "identity", "late.pdf", CaseDriver.pdf("late"))).hasStatus(409);
        assertThat(send(HttpMethod.DELETE, home + "/documents/" + document, "")).hasStatus(409);
    }

    @Test
    void a_key_of_another_application_is_refused_and_the_draft_stays_one() {
        var first = complete();
        var second = complete();
        assertThat(submit(first, "the-same-key")).hasStatusOk();

        var answer = submit(second, "the-same-key");

        assertThat(answer)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("This Idempotency-Key was used for another application");
        assertThat(get(second)).bodyJson().extractingPath("$.status").isEqualTo("draft");
        assertThat(submit(second, "another-key")).hasStatusOk();
    }

    @Test
    void each_refusal_says_why() {
        var home = submitted();
        var document = path(get(home), "$.documents[0].id");

        assertThat(send(HttpMethod.PUT, home, "{\"person\": {}}"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The application was submitted and cannot be changed any more");
        assertThat(submit(home, "another-key"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The application was submitted before, under another Idempotency-Key");
        assertThat(upload(home, "identity", "late.pdf", CaseDriver.pdf("late")))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The application takes no documents now");
        assertThat(send(HttpMethod.DELETE, home + "/documents/" + document, ""))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("The application takes no documents now");
        assertThat(get(home)).bodyJson().extractingPath("$.documents").asArray().hasSize(4);
    }

    @Test
    void what_is_decided_cannot_be_withdrawn() {
        var home = submitted();
        var id = ApplicationId.of(home.substring(HOME.length() + 1));
        progress.show(id, Stage.DECIDED, Turn.NOBODY, Awaited.NOTHING, null);

        assertThat(send(HttpMethod.POST, home + "/withdraw", "")).hasStatus(409);
    }

    @Test
    void a_withdrawn_draft_is_gone() {
        var home = start(COMPLETE);

        assertThat(send(HttpMethod.POST, home + "/withdraw", "")).hasStatus(204);
        assertThat(get(home)).hasStatus(404);
    }

    @Test
    void a_draft_too_many_is_refused() {
        for (int number = 0; number < 5; number++) {
            start(COMPLETE);
        }

        assertThat(send(HttpMethod.POST, HOME, COMPLETE)).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "00000000-0000-0000-0000-000000000000", "42", "nonsense-without-end"})
    void what_is_not_ones_own_is_not_found(String named) {
        var own = start(COMPLETE);
        upload(own, "identity", "file.pdf", CaseDriver.pdf("x"));
        var document = path(get(own), "$.documents[0].id");
        var home = named.equals("own") ? own : HOME + "/" + named;
        var other = UUID.randomUUID().toString();

        assertThat(call(HttpMethod.GET, home, "", other)).hasStatus(404);
        assertThat(call(HttpMethod.PUT, home, "{}", other)).hasStatus(404);
        assertThat(call(HttpMethod.POST, home + "/withdraw", "", other)).hasStatus(404);
        assertThat(call(HttpMethod.POST, home + "/submit", "", other, "Idempotency-Key", "key"))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, home + "/documents", "", other)).hasStatus(404);
        assertThat(call(HttpMethod.GET, home + "/documents/" + document, "", other))
                .hasStatus(404);
        assertThat(call(HttpMethod.DELETE, home + "/documents/" + document, "", other))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(home + "/documents")
                        .multipart()
                        .file(new MockMultipartFile("file", "x.pdf", null, CaseDriver.pdf("y")))
                        .param("kind", "identity")
                        .with(caller(other)))
                .hasStatus(404);
        assertThat(get(own + "/documents/42")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CASE_OFFICER, Roles.EMPLOYER, Roles.SUPERVISOR, Roles.AUDITOR})
    void only_applicants_get_in(String role) {
        var home = start(COMPLETE);

        assertThat(mvc.get().uri(home).with(caller("olga", role))).hasStatus(403);
        assertThat(mvc.get().uri(HOME).with(caller("olga", role))).hasStatus(403);
        assertThat(mvc.get().uri(home)).hasStatus(401);
    }

    @Test
    void refusals_are_said_in_the_callers_language() {
        var answer = send(HttpMethod.POST, HOME, "{}", "Accept-Language", "ru");

        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("нужно указать");
    }

    private String submitted() {
        var home = complete();
        assertThat(submit(home, UUID.randomUUID().toString())).hasStatusOk();
        return home;
    }

    private String complete() {
        var home = start(COMPLETE);
        List.of("identity", "presence", "employment", "photo")
                .forEach(kind -> upload(home, kind, kind + ".pdf", CaseDriver.pdf(kind)));
        return home;
    }

    private String start(String body) {
        var answer = send(HttpMethod.POST, HOME, body);
        assertThat(answer).hasStatus(201);
        return answer.getResponse().getHeader("Location");
    }

    private MvcTestResult submit(String home, String key) {
        return send(HttpMethod.POST, home + "/submit", "", "Idempotency-Key", key);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(caller(amina)).exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, String body, String... header) {
        return call(method, address, body, amina, header);
    }

    private MvcTestResult call(HttpMethod method, String address, String body, String caller, String... header) {
        var request = mvc.method(method)
                .uri(address)
                .with(caller(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String home, String kind, String name, byte[] content) {
        return mvc.post()
                .uri(home + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("kind", kind)
                .with(caller(amina))
                .exchange();
    }

    private MvcTestResult upload(String home, String kind, Map<String, String> said) {
        var request = mvc.post()
                .uri(home + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", "file.pdf", null, CaseDriver.pdf("file")))
                .param("kind", kind)
                .with(caller(amina));
        said.forEach(request::param);
        return request.exchange();
    }

    private static RequestPostProcessor caller(String subject) {
        return caller(subject, Roles.APPLICANT);
    }

    private static RequestPostProcessor caller(String subject, String role) {
        var claims = Map.<String, Object>of(
                "sub", subject, "preferred_username", subject, "realm_access", Map.of("roles", List.of(role)));
        return jwt().jwt(token -> token.claims(own -> own.putAll(claims)))
                .authorities(PersonReader.authorities(claims));
    }

    private static Object path(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
