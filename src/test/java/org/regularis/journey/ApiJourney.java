package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.regularis.dev.TestSystem;
import org.regularis.journey.Api.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole applications over HTTP, as the README tells it. */
class ApiJourney {

    private static final String APPLICATIONS = "/api/v1/applications";

    private final Applicant farid = Applicant.named("farid");
    private final Api api = farid.api();

    @Test
    void anybody_asks_whether_the_programme_fits() {
        Answer programmes = Api.ofNobody().get("/api/v1/programmes");
        Answer check = Api.ofNobody()
                .post(
                        "/api/v1/programmes/regularization-2026/self-check",
                        JsonMapper.shared().readTree("{\"hours\": 12, \"in_country\": true}"));

        assertThat(programmes.body().toString()).contains("regularization-2026");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body().get("outcome").asString()).isEqualTo("INELIGIBLE");
        assertThat(check.body().at("/reasons/0/code").asString()).isEqualTo("R12");
        assertThat(check.body().at("/reasons/0/legalBasis").asString()).isNotEmpty();
        assertThat(check.body().get("unknown").size()).isPositive();
    }

    @Test
    void an_application_is_filled_in_submitted_once_and_withdrawn() {
        ObjectNode answers = Api.application(farid.email(), farid.employer());
        Answer started = api.post(APPLICATIONS, answers);
        String id = started.body().get("id").asString();
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.body().get("reference").isNull()).isTrue();
        assertThat(started.body().get("status").asString()).isEqualTo("draft");

        Answer tooEarly = api.submit(id, "first");
        assertProblem(tooEarly, 422);
        assertThat(tooEarly.body().get("errors").size()).isEqualTo(4);

        ((ObjectNode) answers.get("employment")).put("occupation", "Bricklayer");
        assertThat(api.put(APPLICATIONS + "/" + id, answers).status()).isEqualTo(200);
        for (String kind : new String[] {"identity", "presence", "employment", "photo", "other"}) {
            assertThat(api.file(id, kind, kind + ".pdf", Papers.pdf(kind)).status())
                    .isEqualTo(201);
        }
        assertProblem(api.file(id, "other", "empty.pdf", new byte[0]), 422);
        String other = documentOfKind(id, "other");
        assertThat(api.delete(APPLICATIONS + "/" + id + "/documents/" + other).status())
                .isEqualTo(204);

        Answer submitted = api.submit(id, "second");
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body().get("reference").asString()).isNotEmpty();
        assertThat(api.submit(id, "second").body()).isEqualTo(submitted.body());
        assertProblem(api.submit(id, "third"), 409);

        Answer kept = api.get(APPLICATIONS + "/" + id);
        assertThat(kept.body().get("reference")).isEqualTo(submitted.body().get("reference"));
        assertThat(kept.body().at("/employment/occupation").asString()).isEqualTo("Bricklayer");
        assertThat(api.get(APPLICATIONS).body().size()).isEqualTo(1);

        Answer withdrawn = api.act(id, "withdraw");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().get("status").asString()).isEqualTo("withdrawn");
    }

    @Test
    void a_submission_without_a_key_is_a_problem_that_names_the_header() {
        String id = api.completeDraft(farid.email(), farid.employer());

        Answer answer = api.act(id, "submit");

        assertProblem(answer, 400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(api.get(APPLICATIONS + "/" + id).body().get("status").asString())
                .isEqualTo("draft");
    }

    @Test
    void what_belongs_to_somebody_else_is_not_found() {
        String own = api.post(APPLICATIONS, Api.application(farid.email(), farid.employer()))
                .body()
                .get("id")
                .asString();
        Api somebodyElse = Applicant.named("dilnoza").api();

        for (String id : new String[] {own, UUID.randomUUID().toString(), "nonsense"}) {
            assertProblem(somebodyElse.get(APPLICATIONS + "/" + id), 404);
            assertProblem(somebodyElse.file(id, "other", "paper.pdf", Papers.pdf("paper")), 404);
            assertProblem(somebodyElse.submit(id, "key"), 404);
            assertProblem(somebodyElse.act(id, "withdraw"), 404);
        }
    }

    @Test
    void nobody_gets_in_without_a_token_and_staff_do_not_apply() {
        assertProblem(Api.ofNobody().get(APPLICATIONS), 401);
        assertProblem(Api.of("olga", "olga").get(APPLICATIONS), 403);
    }

    @Test
    void the_mail_that_was_sent_can_be_read_where_the_readme_sends_people() throws Exception {
        farid.apply();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !TestSystem.get().mail().mailsTo(farid.email()).isEmpty());

        var list = page("/dev/mail");
        var mail =
                TestSystem.get().mail().mailsTo(farid.email()).getFirst().file().getFileName();

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("/dev/mail/" + mail, farid.email());
        assertThat(page("/dev/mail/" + mail).statusCode()).isEqualTo(200);
    }

    @Test
    void more_than_the_api_takes_is_refused_unread() {
        var tooMuch = JsonMapper.shared().createObjectNode().put("sector", "a".repeat(300_000));

        assertProblem(Api.ofNobody().post("/api/v1/programmes/regularization-2026/self-check", tooMuch), 413);
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestSystem.get().url().resolve(path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private String documentOfKind(String application, String kind) {
        return StreamSupport.stream(
                        api.get(APPLICATIONS + "/" + application + "/documents")
                                .body()
                                .spliterator(),
                        false)
                .filter(document -> document.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("title").asString()).isNotEmpty();
    }
}
