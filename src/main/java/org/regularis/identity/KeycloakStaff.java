package org.regularis.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regularis.identity.AdminApi.Group;
import org.regularis.identity.AdminApi.User;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Reads from Keycloak who works for which office: all of it, or nothing. */
@Component
public class KeycloakStaff {

    private static final String OFFICES = "/offices";

    private final KeycloakHttp http;
    private final KeycloakSettings settings;

    KeycloakStaff(KeycloakHttp http, KeycloakSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** @throws Unreadable if a part could not be read, or if the parts do not make a whole */
    public StaffReading read() {
        try {
            var api = AdminApi.signIn(http, settings);
            var offices = new ArrayList<Group>();
            addGroupsBelow(api.group(OFFICES), api, offices);
            var people = new TreeMap<String, Person>();
            offices.forEach(office -> addPeople(office, people));
            return new StaffReading(
                    offices.stream().map(KeycloakStaff::idOf).collect(Collectors.toUnmodifiableSet()),
                    List.copyOf(people.values()));
        } catch (RestClientResponseException e) {
            throw new Unreadable("Keycloak answered " + e.getStatusCode().value(), e);
        } catch (RestClientException e) {
            throw new Unreadable(
                    "Keycloak did not answer as it should: " + e.getClass().getSimpleName(), e);
        }
    }

    private static void addGroupsBelow(Group parent, AdminApi api, List<Group> found) {
        for (var group : api.childrenOf(parent)) {
            found.add(group);
            addGroupsBelow(group, api, found);
        }
    }

    /** Signs in for each office, because a token is too short-lived for the roles of thousands of people. */
    private void addPeople(Group office, Map<String, Person> people) {
        var api = AdminApi.signIn(http, settings);
        for (var user : api.membersOf(office)) {
            var known = people.get(user.username());
            people.put(
                    user.username(),
                    known == null
                            ? person(user, api.rolesOf(user), Set.of(idOf(office)))
                            : person(user, known.roles(), with(known.offices(), idOf(office))));
        }
    }

    private static Person person(User user, Set<String> roles, Set<OfficeId> offices) {
        var staffRoles = roles.stream().filter(Roles.staff()::contains).collect(Collectors.toUnmodifiableSet());
        return new Person(new UserId(user.username()), user.name(), staffRoles, offices, Optional.empty());
    }

    private static Set<OfficeId> with(Set<OfficeId> offices, OfficeId another) {
        var all = new HashSet<>(offices);
        all.add(another);
        return Set.copyOf(all);
    }

    private static OfficeId idOf(Group office) {
        return new OfficeId(office.path().substring(OFFICES.length() + 1));
    }

    /** The reading failed or may be incomplete; the message names the reason and no person. */
    public static class Unreadable extends RuntimeException {

        Unreadable(String reason) {
            super(reason);
        }

        Unreadable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
