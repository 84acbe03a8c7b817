package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.regularis.dev.TestSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as a program uses it in the name of one person. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----paper-boundary";

    /** What a paper shows of somebody's time in the country: all of it, by itself. */
    static final Map<String, String> LIVED_HERE = Map.of(
            "type",
            "hospital-record",
            "from",
            "2024-03-01",
            "to",
            LocalDate.now().toString());

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final URI system = TestSystem.get().url();
    private final Optional<String> token;

    private Api(Optional<String> token) {
        this.token = token;
    }

    /** What came back; the body is null when it is no JSON. */
    record Answer(int status, String contentType, JsonNode body) {

        boolean isGood() {
            return status == 200;
        }
    }

    static Api ofNobody() {
        return new Api(Optional.empty());
    }

    /** Signs in as the command line does, without pages. */
    static Api of(String account, String password) {
        try {
            String answer = TestSystem.get()
                    .keycloak()
                    .admin()
                    .token(
                            "regularis",
                            Map.of(
                                    "grant_type",
                                    "password",
                                    "client_id",
                                    "regularis-cli",
                                    "username",
                                    account,
                                    "password",
                                    password))
                    .body();
            return new Api(Optional.of(JSON.readTree(answer).get("access_token").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft with all answers and papers, ready to be submitted. */
    String completeDraft(String email, String employer) {
        Answer draft = post("/api/v1/applications", application(email, employer));
        assertThat(draft.status()).isEqualTo(201);
        String id = draft.body().get("id").asString();
        for (String kind : List.of("identity", "employment")) {
            assertThat(file(id, kind, kind + ".pdf", Papers.pdf(kind)).status()).isEqualTo(201);
        }
        assertThat(file(id, "presence", "presence.pdf", Papers.pdf("presence"), LIVED_HERE)
                        .status())
                .isEqualTo(201);
        assertThat(file(id, "photo", "me.jpg", Papers.photo()).status()).isEqualTo(201);
        return id;
    }

    /** Invented answers of somebody whom the rules find eligible, and who is not on file. */
    static ObjectNode application(String email, String employer) {
        int number = PEOPLE.incrementAndGet();
        return (ObjectNode) JSON.readTree(
                """
                {
                  "programme": "regularization-2026",
                  "language": "en",
                  "person": {
                    "familyName": "Saidov", "givenNames": "Farid", "birthDate": "%s", "sex": "M",
                    "citizenship": "TJK", "region": "northern", "email": "%s"
                  },
                  "identityDocument": {
                    "type": "passport", "number": "FA%07d", "issuingState": "TJK", "expiresOn": "2030-05-01"
                  },
                  "presence": [{"from": "2024-03-01", "place": "Northern district"}],
                  "employment": {
                    "employerName": "Walls and More", "employerEmail": "%s", "mayAskEmployer": "yes", "occupation": "Plasterer",
                    "sector": "construction", "since": "2025-02-01", "hoursPerWeek": 40, "monthlyWage": 2000,
                    "contract": "written"
                  }
                }""".formatted(LocalDate.of(1989, 11, 2).minusDays(number), email, 7_000_000 + number, employer));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A file, whatever it is. */
    byte[] download(String path) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonNode body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer file(String application, String kind, String name, byte[] content) {
        return file(application, kind, name, content, Map.of());
    }

    /** @param said of the document, by the names of the API */
    Answer file(String application, String kind, String name, byte[] content, Map<String, String> said) {
        return send(request("/api/v1/applications/" + application + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(kind, name, content, said))));
    }

    Answer submit(String application, String key) {
        return send(request("/api/v1/applications/" + application + "/submit")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    Answer act(String application, String act) {
        return send(request("/api/v1/applications/" + application + "/" + act).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(system.resolve(path)).timeout(PATIENCE);
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), type, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] multipart(String kind, String name, byte[] content, Map<String, String> said) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "kind", kind);
        said.forEach((field, value) -> field(body, field, value));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
