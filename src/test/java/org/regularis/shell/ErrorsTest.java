package org.regularis.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people read when something fails, on a real server: only there errors travel to their page. */
@ShellServerTest
class ErrorsTest {

    /** Connections come about, and nobody ever answers. */
    private static final ServerSocket SILENT_KEYCLOAK = silentServer();

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry settings) {
        settings.add("regularis.keycloak.internal-url", () -> "http://localhost:" + SILENT_KEYCLOAK.getLocalPort());
    }

    @AfterAll
    static void close() throws IOException {
        SILENT_KEYCLOAK.close();
    }

    @Test
    void who_signs_in_while_keycloak_is_silent_reads_a_sentence_instead_of_waiting() throws Exception {
        var signIn = open("/oauth2/authorization/keycloak");
        var cookies = signIn.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        var state = signIn.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]*).*", "$1");

        var answer = browser.sendAsync(
                        to("/login/oauth2/code/keycloak?code=fresh&state=" + state)
                                .header("Cookie", cookies)
                                .build(),
                        BodyHandlers.ofString())
                .get(10, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Войти не получилось", "служба входа сейчас недоступна");
    }

    @Test
    void a_token_that_cannot_be_checked_while_keycloak_is_silent_is_told_so() throws Exception {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(UTF_8));

        var answer = browser.sendAsync(
                        to("/api/v1/applications")
                                .header("Authorization", "Bearer " + header + ".e30.c2ln")
                                .build(),
                        BodyHandlers.ofString())
                .get(10, TimeUnit.SECONDS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:regularis:problem:unavailable", "служба входа не отвечает");
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_readers_language() throws Exception {
        var answer = open("/programmes/none");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Мы не нашли эту страницу – Regularis</title>", "lang=\"ru\"", "Проверьте адрес");
    }

    @Test
    void the_language_switch_keeps_the_page() throws Exception {
        var answer = open("/programmes/none?from=mail");

        assertThat(answer.body()).contains("href=\"/programmes/none?from=mail&amp;lang=en\"");
        assertThat(open("/programmes/none?lang=en").body()).contains("We cannot find this page");
    }

    @Test
    void what_is_not_there_and_what_is_not_yours_read_the_same() throws Exception {
        var answer = open("/programmes/one/gone");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Мы не нашли эту страницу");
    }

    @Test
    void a_failure_of_ours_has_a_number_and_tells_nothing_else() throws Exception {
        var answer = open("/programmes/one/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("Номер сбоя: [0-9a-f]{8}")
                .doesNotContain("secret detail", "Exception");
    }

    @Test
    void a_form_without_its_token_says_that_it_was_open_for_too_long() throws Exception {
        var answer = send("/logout", "application/x-www-form-urlencoded", "a=b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Эта форма была открыта слишком долго");
    }

    @Test
    void a_file_that_is_too_large_gets_its_own_sentence() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + String.join("", Collections.nCopies(300_000, "a")) + "\r\n--x--\r\n";

        var answer = send("/my/start", "multipart/form-data; boundary=x", body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Файл слишком большой");
    }

    @Test
    void a_sign_in_that_came_back_too_late_says_what_to_do() throws Exception {
        var answer = open("/login/oauth2/code/keycloak?code=old&state=old");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Войти не получилось");
    }

    @Test
    void an_applicant_is_asked_to_sign_in_on_the_way_to_their_applications() throws Exception {
        var answer = open("/my");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/oauth2/authorization/keycloak");
    }

    @Test
    void a_stranger_at_the_api_reads_a_problem() throws Exception {
        var answer = open("/api/v1/applications");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:regularis:problem:not-signed-in\"", "\"status\":401");
    }

    @Test
    void json_that_cannot_be_read_is_a_problem() throws Exception {
        var answer = send("/api/v1/programmes/one/self-check", "application/json", "{\"months\": ");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:regularis:problem:bad-request").doesNotContain("Exception");
    }

    @Test
    void a_value_of_the_wrong_form_is_named() throws Exception {
        var answer = send("/api/v1/programmes/one/self-check", "application/json", "{\"months\": \"many\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"months\"").doesNotContain("many");
    }

    @Test
    void content_of_the_wrong_kind_is_a_problem() throws Exception {
        var answer = send("/api/v1/programmes/one/self-check", "text/plain", "months=3");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:regularis:problem:unsupported-media-type");
    }

    private static ServerSocket silentServer() {
        try {
            return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return browser.send(
                to(path).header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "ru");
    }
}
