package org.regularis.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A register on this machine that does what a test says, and keeps what it was asked. */
public class ScriptedRegister implements AutoCloseable {

    private static final int BACKLOG = 16;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Script script = answer("{\"result\": \"clear\", \"reference\": \"R-1\", \"findings\": []}");
    private HttpServer server;

    public ScriptedRegister() {
        server = listen(0);
    }

    /** What comes of one request. */
    @FunctionalInterface
    public interface Script {

        void play(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** One request as it came. */
    public record Asked(String path, String token, String key, String body) {}

    public URI address() {
        return URI.create("http://localhost:" + port() + "/questions");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public void play(Script next) {
        script = next;
    }

    public static Script answer(String json) {
        return answer(200, "application/json", json);
    }

    public static Script answer(int status, String type, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Nobody listens any more. */
    public void goDown() {
        server.stop(0);
    }

    /** Listens again, at the same address. */
    public void comeBack() {
        server = listen(port());
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            listening.setExecutor(threads);
            listening.createContext("/", this::serve);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            script.play(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
