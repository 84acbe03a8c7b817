package org.regularis.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.RawRequest;
import org.regularis.documents.DocumentSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What people may upload reaches the pages, and what they may not is refused, on a real server. */
@ShellServerTest
class UploadsTest {

    private static final String PAGE = "/programmes/one/files";

    /** As a form of ours has around its files, at most. */
    private static final int FIELDS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"справка о проживании", "شهادة الإقامة", "居住証明書"})
    void a_file_may_have_the_longest_name_of_any_script(String words) throws Exception {
        var name = words.repeat(60).substring(0, 251) + ".pdf";

        var answer = upload(List.of(name), 0);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(name);
    }

    @Test
    void all_files_of_an_application_may_come_at_once_with_a_form_around_them() throws Exception {
        int most = Binder.get(environment)
                .bindOrCreate("regularis.documents", DocumentSettings.class)
                .maxPerApplication();
        var names = IntStream.range(0, most).mapToObj(number -> number + ".pdf").toList();

        var answer = upload(names, FIELDS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).containsExactlyElementsOf(names);
    }

    @Test
    void documents_that_do_not_say_how_long_they_are_are_read_as_far_as_their_limit() throws IOException {
        var answer = new RawRequest(
                        port,
                        "POST /my/applications/x/evidence HTTP/1.1\r\nAccept-Language: ru"
                                + "\r\nContent-Type: multipart/form-data; boundary=x")
                .streaming(
                        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n",
                        'a',
                        300_000);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Файл слишком большой");
    }

    private HttpResponse<String> upload(List<String> names, int fields) throws IOException, InterruptedException {
        var page = browser.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofString());
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var parts = names.stream()
                .map(name -> "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n")
                .collect(Collectors.joining());
        var around = IntStream.range(0, fields)
                .mapToObj(number -> "--x\r\nContent-Disposition: form-data; name=\"field" + number + "\"\r\n\r\n1\r\n")
                .collect(Collectors.joining());
        var token = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + page.body() + "\r\n";
        return browser.send(
                HttpRequest.newBuilder(address())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(token + around + parts + "--x--\r\n"))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address() {
        return URI.create("http://localhost:" + port + PAGE);
    }
}
