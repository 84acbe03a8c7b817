package org.regularis.casework.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.KeycloakSettings;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the staff from Keycloak: people and offices through the engine's identity service, their roles through the
 * admin API, which the engine's plugin does not know. Answers are kept for some minutes, so that a screen does not
 * wait; while Keycloak is away people are called by their user names.
 */
@Component
class KeycloakStaffDirectory implements StaffDirectory {

    private static final Logger log = LoggerFactory.getLogger(KeycloakStaffDirectory.class);

    private final IdentityService identities;
    private final KeycloakSettings keycloak;
    private final RestClient http = RestClient.create();
    private final Cache<OfficeId, List<Colleague>> officers =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).maximumSize(1_000).build();
    private final Cache<UserId, String> names =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(30)).maximumSize(20_000).build();

    KeycloakStaffDirectory(@Lazy IdentityService identities, KeycloakSettings keycloak) {
        this.identities = identities;
        this.keycloak = keycloak;
    }

    @Override
    public List<Colleague> officersOf(OfficeId office) {
        var known = officers.getIfPresent(office);
        if (known != null) {
            return known;
        }
        try {
            var found = ask(office);
            officers.put(office, found);
            return found;
        } catch (IdentityProviderException | RestClientException e) {
            log.warn("Keycloak did not tell who works for office {}: {}.", office, e.getClass().getSimpleName());
            return List.of();
        }
    }

    @Override
    public Map<UserId, String> namesOf(Set<UserId> ids) {
        var found = new HashMap<UserId, String>(names.getAllPresent(ids));
        ids.stream().filter(id -> !found.containsKey(id)).forEach(id -> found.put(id, nameOf(id)));
        return found;
    }

    private String nameOf(UserId id) {
        try {
            var user = identities.createUserQuery().userId(id.value()).singleResult();
            var name = user == null ? id.value() : name(user);
            names.put(id, name);
            return name;
        } catch (IdentityProviderException e) {
            log.warn("Keycloak did not tell the name of a colleague: {}.", e.getClass().getSimpleName());
            return id.value();
        }
    }

    private List<Colleague> ask(OfficeId office) {
        var token = token();
        return identities.createUserQuery().memberOfGroup("/offices/" + office).list().stream()
                .map(user -> new Colleague(new UserId(user.getId()), name(user), officerRoles(user.getId(), token)))
                .filter(colleague -> !colleague.roles().isEmpty())
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    private Set<String> officerRoles(String userName, String token) {
        var admin = keycloak.serverUrl() + "/admin/realms/" + keycloak.realm() + "/users";
        var user = get(token, admin + "?exact=true&briefRepresentation=true&username={name}", userName);
        if (user.isEmpty()) {
            return Set.of();
        }
        var roles = get(token, admin + "/{id}/role-mappings/realm/composite", user.get(0).get("id").asString());
        return StreamSupport.stream(roles.spliterator(), false)
                .map(role -> role.get("name").asString())
                .filter(Set.of(Roles.CASE_OFFICER, Roles.SENIOR_OFFICER)::contains)
                .collect(Collectors.toSet());
    }

    private JsonNode get(String token, String uri, String variable) {
        return http.get().uri(uri, variable).headers(headers -> headers.setBearerAuth(token)).retrieve().body(JsonNode.class);
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", keycloak.clientId());
        form.add("client_secret", keycloak.clientSecret());
        return http.post()
                .uri(keycloak.serverEndpoint("token"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class)
                .get("access_token")
                .asString();
    }

    private static String name(User user) {
        var name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
