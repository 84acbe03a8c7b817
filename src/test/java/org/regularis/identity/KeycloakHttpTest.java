package org.regularis.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.client.RestClientException;

@Timeout(10)
class KeycloakHttpTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private KeycloakHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        http = new KeycloakHttp(new KeycloakSettings(
                url(), null, "regularis", "regularis", "secret", Duration.ofMillis(300), Duration.ofMillis(300), 2));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void an_answer_that_begins_and_never_ends_is_given_up() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await();
        });

        bothGiveUp();
    }

    @Test
    void an_answer_that_never_begins_is_given_up() {
        server.createContext("/", exchange -> await());

        bothGiveUp();
    }

    private void bothGiveUp() {
        assertThatThrownBy(() ->
                        http.restClient().build().get().uri(url()).retrieve().body(String.class))
                .isInstanceOf(RestClientException.class);
        assertThatThrownBy(() -> http.restOperations().getForObject(url(), String.class))
                .isInstanceOf(RestClientException.class);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
