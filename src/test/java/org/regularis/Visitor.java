package org.regularis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.Person;
import org.regularis.identity.PersonReader;
import org.regularis.identity.Roles;
import org.regularis.shared.UserId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The people who stand at the head of the access table; Keycloak says about them what it says in the demo. */
enum Visitor {
    ANONYMOUS(null, "", ""),
    AMINA(Roles.APPLICANT, "", ""),
    FARRUKH(Roles.APPLICANT, "", ""),
    STROIKA(Roles.EMPLOYER, "", AccessCases.EMPLOYER_NUMBER),
    BAZA(Roles.EMPLOYER, "", "1029900009999"),
    OLGA(Roles.CASE_OFFICER, "north", ""),
    MARAT(Roles.CASE_OFFICER, "south", ""),
    IRINA(Roles.SENIOR_OFFICER, "north south", ""),
    PARI(Roles.PROTECTION_OFFICER, "north south", ""),
    SAMIRA(Roles.SUPERVISOR, "north south", ""),
    PAVEL(Roles.PROGRAMME_ADMIN, "", ""),
    ANNA(Roles.AUDITOR, "", "");

    private static final Instant ISSUED = Instant.parse("2026-11-02T09:00:00Z");

    private final @Nullable String role;
    private final List<String> groups;
    private final String employer;

    Visitor(@Nullable String role, String offices, String employer) {
        this.role = role;
        this.groups = Arrays.stream(offices.split(" "))
                .map(office -> "/offices/" + office)
                .toList();
        this.employer = employer;
    }

    String label() {
        return name().toLowerCase();
    }

    Optional<String> role() {
        return Optional.ofNullable(role);
    }

    boolean isStaff() {
        return role().filter(Roles.staff()::contains).isPresent();
    }

    /** Nobody for the anonymous one. */
    Optional<Person> person() {
        return role().map(known -> PersonReader.read(claims(subject())));
    }

    private UserId subject() {
        return new UserId("subject-of-" + label());
    }

    /** What the claims of a token say; beside our role there are those that Keycloak gives to everybody. */
    private Map<String, Object> claims(UserId subject) {
        return Map.of(
                "sub", subject.value(),
                "preferred_username", label(),
                "realm_access", Map.of("roles", Set.of(role().orElseThrow(), "offline_access", "uma_authorization")),
                "groups", groups,
                "employer_number", employer);
    }

    /** As somebody who has signed in on a page; {@code owner} is who amina is. */
    Authentication onPage(UserId owner, GrantedAuthoritiesMapper mapper) {
        var claims = claims(this == AMINA ? owner : subject());
        var token = new OidcIdToken("token", ISSUED, ISSUED.plusSeconds(300), claims);
        var authorities = mapper.mapAuthorities(Set.of(new OidcUserAuthority(token)));
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(authorities, token, "preferred_username"), authorities, "keycloak");
    }

    /** What somebody sends with a call of the API. */
    Jwt token(UserId owner) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(claims -> claims.putAll(claims(this == AMINA ? owner : subject())))
                .build();
    }
}
