package org.regularis.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.shared.OfficeId;

/** Answers like Keycloak's admin API, and fails or changes in the middle of a reading, which a real one cannot be asked to do. */
public final class FakeKeycloak implements AutoCloseable {

    private static final Pattern PAGE = Pattern.compile("first=(\\d+)&max=(\\d+)");
    private static final int MOST_ON_A_PAGE = 50;
    private static final int OK = 200;

    private final HttpServer server;
    private final Map<String, Collection<String>> members = new TreeMap<>();
    private Consumer<URI> before = uri -> {};
    private int uncountedOffices;

    public FakeKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public void employ(OfficeId office, Collection<String> officers) {
        members.put(office.value(), new TreeSet<>(officers));
    }

    public void dismiss(OfficeId office, String officer) {
        members.get(office.value()).remove(officer);
    }

    /** Says that there are offices that it then does not list. */
    public void hideOffices(int count) {
        uncountedOffices = count;
    }

    /** Before it answers, this is done; what it throws is the status of the answer. */
    public void before(Consumer<URI> action) {
        before = action;
    }

    public KeycloakStaff staff() {
        var url = "http://localhost:" + server.getAddress().getPort();
        var settings = new KeycloakSettings(
                url,
                null,
                "regularis",
                "regularis",
                "secret",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                2 * MOST_ON_A_PAGE);
        return new KeycloakStaff(new KeycloakHttp(settings), settings);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var status = OK;
        var body = "{}";
        try {
            before.accept(exchange.getRequestURI());
            body = body(exchange.getRequestURI());
        } catch (Failure e) {
            status = e.status;
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String body(URI uri) {
        var parts = List.of(
                uri.getPath().replaceFirst("^/admin/realms/regularis/", "").split("/"));
        return switch (parts.getFirst()) {
            case "group-by-path" -> group("offices", members.size() + uncountedOffices);
            case "groups" -> list(parts.get(1), parts.getLast(), uri.getQuery());
            case "users" -> "[{\"name\": \"case-officer\"}, {\"name\": \"staff\"}]";
            default -> "{\"access_token\": \"token\"}";
        };
    }

    private String list(String group, String kind, String query) {
        if (kind.equals("members")) {
            return page(
                    members.get(group).stream()
                            .map("{\"id\": \"%1$s\", \"username\": \"%1$s\", \"emailVerified\": false}"::formatted),
                    query);
        }
        return page(
                group.equals("offices") ? members.keySet().stream().map(name -> group(name, 0)) : Stream.of(), query);
    }

    private static String page(Stream<String> entries, String query) {
        var page = PAGE.matcher(query);
        if (!page.find()) {
            throw new Failure(400);
        }
        return entries.skip(Integer.parseInt(page.group(1)))
                .limit(Math.min(MOST_ON_A_PAGE, Integer.parseInt(page.group(2))))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String group(String name, int groups) {
        var path = name.equals("offices") ? "/offices" : "/offices/" + name;
        return "{\"id\": \"%s\", \"path\": \"%s\", \"subGroupCount\": %d}".formatted(name, path, groups);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Makes it answer with this status. */
    public static final class Failure extends RuntimeException {

        private final int status;

        public Failure(int status) {
            this.status = status;
        }
    }
}
