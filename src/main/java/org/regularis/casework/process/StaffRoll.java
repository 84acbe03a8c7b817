package org.regularis.casework.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.KeycloakSettings;
import org.regularis.identity.Person;
import org.regularis.identity.PersonReader;
import org.regularis.identity.Roles;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Calls the roll: copies the staff from Keycloak into the register, now and then and at each sign-in. People and
 * offices come through the engine's identity service, their roles through the admin API, which the engine's plugin
 * does not know. While Keycloak is away the register stays as it is.
 */
@Component
public class StaffRoll {

    private static final Logger log = LoggerFactory.getLogger(StaffRoll.class);
    /** The engine's plugin names a group by its path, without the first slash. */
    private static final String OFFICES = "offices/";

    private final IdentityService identities;
    private final KeycloakSettings keycloak;
    private final StaffRegister register;
    private final RestClient http = RestClient.create();

    StaffRoll(@Lazy IdentityService identities, KeycloakSettings keycloak, StaffRegister register) {
        this.identities = identities;
        this.keycloak = keycloak;
        this.register = register;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signIn) {
        if (signIn.getAuthentication().getPrincipal() instanceof OidcUser user) {
            Optional.of(PersonReader.read(user.getClaims())).filter(Person::isStaff).ifPresent(register::seen);
        }
    }

    @Scheduled(initialDelayString = "PT0S", fixedDelayString = "${regularis.casework.staff-roll:PT15M}")
    public void call() {
        try {
            var token = token();
            identities.createGroupQuery().list().stream()
                    .map(Group::getId)
                    .filter(path -> path.startsWith(OFFICES))
                    .map(path -> new OfficeId(path.substring(OFFICES.length())))
                    .forEach(office -> call(office, token));
        } catch (IdentityProviderException | RestClientException e) {
            log.info("Keycloak is away; the staff register stays as it is ({}).", e.getClass().getSimpleName());
        }
    }

    private void call(OfficeId office, String token) {
        var members = identities.createUserQuery().memberOfGroup(OFFICES + office).list();
        members.forEach(user -> register.seen(new Person(
                new UserId(user.getId()), name(user), roles(user.getId(), token), offices(user), Optional.empty())));
        register.keepOnly(office, members.stream().map(user -> new UserId(user.getId())).toList());
    }

    private Set<OfficeId> offices(User user) {
        return identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .filter(path -> path.startsWith(OFFICES))
                .map(path -> new OfficeId(path.substring(OFFICES.length())))
                .collect(Collectors.toSet());
    }

    private Set<String> roles(String userName, String token) {
        var admin = keycloak.serverUrl() + "/admin/realms/" + keycloak.realm() + "/users";
        var user = get(token, admin + "?exact=true&briefRepresentation=true&username={name}", userName);
        var roles = get(token, admin + "/{id}/role-mappings/realm/composite", user.get(0).get("id").asString());
        return StreamSupport.stream(roles.spliterator(), false)
                .map(role -> role.get("name").asString())
                .filter(Roles.staff()::contains)
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
