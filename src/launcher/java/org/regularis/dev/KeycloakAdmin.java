package org.regularis.dev;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak's admin API, as far as the launcher and the tests need it. */
public final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_FAILURE = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String password;

    KeycloakAdmin(URI url, String password) {
        this.url = url;
        this.password = password;
    }

    public URI url() {
        return url;
    }

    public ObjectNode client(String realm, String clientId) throws IOException {
        return (ObjectNode)
                get("/admin/realms/" + realm + "/clients?clientId=" + clientId).get(0);
    }

    void updateClient(String realm, ObjectNode client) throws IOException {
        String path = "/admin/realms/" + realm + "/clients/" + client.get("id").asString();
        send(authorized(path).PUT(BodyPublishers.ofString(client.toString())).build());
    }

    public JsonNode get(String path) throws IOException {
        return JSON.readTree(send(authorized(path).GET().build()));
    }

    public void post(String path, JsonNode body) throws IOException {
        send(authorized(path).POST(BodyPublishers.ofString(body.toString())).build());
    }

    public void delete(String path) throws IOException {
        send(authorized(path).DELETE().build());
    }

    /** Asks a realm for a token, with the fields of an OAuth token request. */
    public HttpResponse<String> token(String realm, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(url.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder authorized(String path) throws IOException {
        HttpResponse<String> answer = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMIN,
                        "password",
                        password));
        String token = JSON.readTree(accepted(answer)).get("access_token").asString();
        return HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest request) throws IOException {
        return accepted(exchange(request));
    }

    private static String accepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IOException(
                    "Keycloak answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
