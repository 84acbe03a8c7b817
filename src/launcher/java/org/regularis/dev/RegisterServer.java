package org.regularis.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registers of other authorities for the demo: they answer about invented people, each at an address of its own, and
 * a page lets whoever watches the demo make one of them slow, wrong or down.
 */
public final class RegisterServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_QUESTION = 10_000;
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String token;
    private final Map<InventedRegister, Mood> moods = new ConcurrentHashMap<>();

    /** How a register behaves. */
    public enum Mood {
        WELL,
        /** It answers after longer than anybody waits. */
        SLOW,
        /** What it sends is no answer. */
        WRONG,
        /** It hangs up. */
        DOWN;

        private static final long SLOWNESS_MILLIS = 20_000;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private RegisterServer(HttpServer server, String token) {
        this.server = server;
        this.token = token;
        for (InventedRegister register : InventedRegister.values()) {
            moods.put(register, Mood.WELL);
            server.createContext("/" + register.code(), exchange -> answer(register, exchange));
        }
        server.createContext("/", this::page);
        server.setExecutor(threads);
    }

    /** @param port 0 is any free port */
    public static RegisterServer start(int port, String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        RegisterServer registers = new RegisterServer(server, token);
        server.start();
        return registers;
    }

    /** Where the page is on which a register can be made slow, wrong or down. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public void behave(InventedRegister register, Mood mood) {
        moods.put(register, mood);
    }

    /** How the application is told of the registers, as variables of its environment. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (InventedRegister register : InventedRegister.values()) {
            String prefix = "REGULARIS_REGISTERS_CONNECTIONS_" + register.name().replace("_", "") + "_";
            settings.put(prefix + "ADDRESS", url().resolve(register.code()).toString());
            settings.put(prefix + "TOKEN", token);
        }
        return settings;
    }

    private void answer(InventedRegister register, HttpExchange exchange) throws IOException {
        byte[] question = exchange.getRequestBody().readNBytes(LONGEST_QUESTION);
        switch (moods.get(register)) {
            case WELL -> answer(register, exchange, question);
            case SLOW -> {
                sleep();
                answer(register, exchange, question);
            }
            case WRONG -> send(exchange, 200, "text/html", "<h1>Maintenance until Monday</h1>");
            case DOWN -> exchange.close();
        }
    }

    private void answer(InventedRegister register, HttpExchange exchange, byte[] body) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{}");
            return;
        }
        try {
            JsonNode question = JSON.readTree(body);
            send(exchange, 200, "application/json", register.answer(question).toString());
        } catch (JacksonException e) {
            send(exchange, 400, "application/json", "{}");
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Mood.SLOWNESS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows how each register behaves; a button posts {@code register=mood}. */
    private void page(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            String wish = new String(exchange.getRequestBody().readNBytes(LONGEST_QUESTION), StandardCharsets.UTF_8);
            for (InventedRegister register : InventedRegister.values()) {
                for (Mood mood : Mood.values()) {
                    if (wish.equals(register.code() + "=" + mood.code())) {
                        behave(register, mood);
                    }
                }
            }
            exchange.getResponseHeaders().set("Location", "/");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        } else {
            send(exchange, 200, "text/html; charset=utf-8", html());
        }
    }

    private String html() {
        StringBuilder rows = new StringBuilder();
        for (InventedRegister register : InventedRegister.values()) {
            rows.append("<tr><th scope=\"row\">").append(register.code()).append("</th><td>");
            for (Mood mood : Mood.values()) {
                rows.append("<button name=\"%s\" value=\"%s\" aria-pressed=\"%s\">%s</button> "
                        .formatted(register.code(), mood.code(), moods.get(register) == mood, mood.code()));
            }
            rows.append("</td></tr>");
        }
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Registers of the demo</title>
                <style>body{font-family:sans-serif;margin:2rem}th{text-align:left;padding-right:2rem}
                [aria-pressed=true]{font-weight:bold;outline:2px solid}</style>
                <h1>Registers of the demo</h1>
                <p>They answer about invented people. Choose how each one behaves.</p>
                <form method="post"><table>%s</table></form></html>
                """.formatted(rows);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
