package org.regularis.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.KeycloakStaff.Unreadable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The lists of Keycloak's admin API that we read, each whole. */
final class AdminApi {

    private final RestClient http;
    private final int pageSize;

    private AdminApi(RestClient http, int pageSize) {
        this.http = http;
        this.pageSize = pageSize;
    }

    static AdminApi signIn(KeycloakHttp http, KeycloakSettings settings) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        var answer = required(http.restClient()
                .build()
                .post()
                .uri(settings.serverEndpoint("token"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class));
        var client = http.restClient()
                .baseUrl(settings.serverUrl() + "/admin/realms/" + settings.realm())
                .defaultHeaders(headers ->
                        headers.setBearerAuth(answer.path("access_token").asString()))
                .build();
        return new AdminApi(client, settings.pageSize());
    }

    Group group(String path) {
        return get(Group.class, "/group-by-path" + path);
    }

    List<Group> childrenOf(Group group) {
        var children = pages(first ->
                get(Group[].class, "/groups/{id}/children?first={first}&max={max}", group.id(), first, pageSize));
        if (children.size() != group.subGroupCount()) {
            throw new Unreadable(
                    "a group has " + group.subGroupCount() + " groups in it, and " + children.size() + " were read");
        }
        return children;
    }

    List<User> membersOf(Group group) {
        return pages(first -> get(
                User[].class,
                "/groups/{id}/members?briefRepresentation=true&first={first}&max={max}",
                group.id(),
                first,
                pageSize));
    }

    /** The roles that somebody has by whatever way. */
    Set<String> rolesOf(User user) {
        return Arrays.stream(get(Role[].class, "/users/{id}/role-mappings/realm/composite", user.id()))
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads until nothing more comes, whatever number a page has. Each page begins with the last entry of the one
     * before, so that a list that changes meanwhile is noticed.
     */
    private static <T> List<T> pages(IntFunction<T[]> page) {
        var all = new ArrayList<>(Arrays.asList(page.apply(0)));
        var more = !all.isEmpty();
        while (more) {
            var next = Arrays.asList(page.apply(all.size() - 1));
            if (next.isEmpty() || !next.getFirst().equals(all.getLast())) {
                throw new Unreadable("a list changed while it was read");
            }
            all.addAll(next.subList(1, next.size()));
            more = next.size() > 1;
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw new Unreadable("a list had an entry twice");
        }
        return all;
    }

    private <T> T get(Class<T> type, String uri, Object... variables) {
        return required(http.get().uri(uri, variables).retrieve().body(type));
    }

    private static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new Unreadable("Keycloak gave an empty answer");
        }
        return body;
    }

    /** @param path with the names of the groups above, for example {@code /offices/north} */
    record Group(String id, String path, int subGroupCount) {}

    record User(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName) {

        String name() {
            var name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return name.isEmpty() ? username : name;
        }
    }

    private record Role(String name) {}
}
