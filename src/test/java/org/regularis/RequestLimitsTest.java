package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.RawRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Nobody gets more into the memory of the server than the limits say, at any address that takes something. */
@ApplicationTest
class RequestLimitsTest {

    private static final long FAR_TOO_MUCH = 1_200_000_000;
    private static final long MORE_THAN_A_FORM = 1_200_000;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final String MULTIPART = "multipart/form-data; boundary=x";

    /** Of Vaadin, which has no mappings. */
    private static final List<String> SCREENS = List.of(
            "POST /staff/?v-r=uidl",
            "POST /staff/?v-r=heartbeat",
            "POST /staff/VAADIN/dynamic/resource/0/x/y",
            "POST /VAADIN/dynamic/resource/0/x/y",
            "POST /logout",
            "POST /nothing",
            "GET /",
            "DELETE /api/nothing");

    /** What somebody who is not signed in may be told before anybody has read on. */
    private static final Set<Integer> UNREAD = Set.of(302, 400, 401, 403, 404, 405, 411, 413, 415);

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> what_says_that_it_is_too_large_is_refused_unread() {
        return tests(addresses(), List.of(JSON, FORM, MULTIPART, TEXT), request -> assertThat(
                        request.announcing(FAR_TOO_MUCH).status())
                .isEqualTo(413));
    }

    @TestFactory
    Stream<DynamicTest> what_does_not_end_is_not_read_to_its_end() {
        var addresses = addresses().stream()
                .filter(address -> !address.startsWith("GET"))
                .toList();
        return tests(addresses, List.of(JSON, TEXT), request -> assertThat(
                        request.streaming("\"", 'a', MORE_THAN_A_FORM).status())
                .isIn(UNREAD));
    }

    @TestFactory
    Stream<DynamicTest> fields_and_parts_without_a_length_are_taken_only_where_documents_are_filed() {
        var others = addresses().stream()
                .filter(address -> !address.matches("POST .*/(documents|evidence|notice)"))
                .toList();
        return tests(others, List.of(FORM, MULTIPART), request -> assertThat(
                        request.streaming("--x\r\n", 'a', 1).status())
                .isEqualTo(411));
    }

    @Test
    void an_open_call_of_the_api_is_cut_off_while_it_is_read() throws IOException {
        var spaces = selfCheck().streaming("{", ' ', 400_000);
        var deep = selfCheck().streaming("{\"sector\": ", '[', 100_000);
        var name = selfCheck().streaming("{\"", 'a', 100_000);
        var value = selfCheck().streaming("{\"sector\": \"", 'a', 100_000);
        var number = selfCheck().streaming("{\"hours\": ", '1', 100_000);

        assertThat(spaces.status()).isEqualTo(413);
        assertThat(spaces.body()).contains("urn:regularis:problem:too-large");
        assertThat(List.of(deep, name, value, number)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:regularis:problem:json-limits", "16 levels", "5,000 values");
        });
    }

    @Test
    void each_face_says_it_in_its_own_form() throws IOException {
        var call = to("POST /api/v1/programmes/x/self-check", JSON + "\r\nAccept-Language: ru")
                .announcing(300_000);
        var form = to("POST /programmes/x/check", FORM).announcing(FAR_TOO_MUCH);
        var files = to("POST /my/applications/x/evidence", MULTIPART).announcing(FAR_TOO_MUCH);

        assertThat(call.status()).isEqualTo(413);
        assertThat(call.head()).contains("application/problem+json");
        assertThat(call.body()).contains("urn:regularis:problem:too-large", "Слишком большой размер");
        assertThat(form.body()).contains("<!DOCTYPE html>", "This is too much for one request");
        assertThat(form.head()).contains("Content-Security-Policy");
        assertThat(files.body()).contains("The file is too large");
    }

    @Test
    void an_object_may_have_many_names_and_not_any_number_of_them() throws Exception {
        var some = send("/api/v1/programmes/regularization-2026/self-check", JSON, names(100));
        var many = send("/api/v1/programmes/regularization-2026/self-check", JSON, names(3_000));

        assertThat(some.statusCode()).isEqualTo(400);
        assertThat(some.body()).contains("name99");
        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(many.body()).contains("urn:regularis:problem:json-limits");
    }

    /** What is not read is swallowed, so that the connection stays whole until the answer has been read. */
    @Test
    void who_sends_everything_before_listening_reads_the_answer_too() throws Exception {
        var answer = send("/programmes/x/check", FORM, "a".repeat(20_000_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too much for one request");
    }

    private Stream<DynamicTest> tests(
            Collection<String> addresses, List<String> types, ThrowingConsumer<RawRequest> test) {
        return addresses.stream().flatMap(address -> types.stream()
                .map(type -> DynamicTest.dynamicTest(address + " " + type, () -> test.accept(to(address, type)))));
    }

    private static String names(int most) {
        return IntStream.range(0, most)
                .mapToObj(number -> "\"name" + number + "\": 1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .version(Version.HTTP_1_1)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private RawRequest selfCheck() {
        return to("POST /api/v1/programmes/regularization-2026/self-check", JSON);
    }

    private RawRequest to(String address, String type) {
        return new RawRequest(port, address + " HTTP/1.1\r\nContent-Type: " + type);
    }

    /** Of every handler that takes something, whatever it takes. */
    private Set<String> addresses() {
        var addresses = new TreeSet<>(SCREENS);
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> addresses.addAll(addresses(info)));
        assertThat(addresses).hasSizeGreaterThan(SCREENS.size() + 15);
        return addresses;
    }

    private static List<String> addresses(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET)
                .flatMap(method -> info.getPatternValues().stream()
                        .map(path -> method + " "
                                + path.replaceAll("\\{[^/]*}", UUID.randomUUID().toString())))
                .toList();
    }
}
