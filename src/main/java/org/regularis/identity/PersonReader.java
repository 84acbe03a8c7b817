package org.regularis.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Reads who somebody is from what Keycloak says about them, in a token of either kind.
 *
 * <p>Only the roles of this realm count, and whoever works for the authority is nobody's applicant or
 * employer here, whatever roles the account collected.
 */
public final class PersonReader {

    private static final String OFFICES = "/offices/";

    private PersonReader() {}

    public static Person read(Map<String, Object> claims) {
        Set<String> roles = roles(claims);
        boolean staff = roles.stream().anyMatch(Roles.staff()::contains);
        return new Person(
                new UserId(required(claims, staff ? "preferred_username" : "sub")),
                text(claims, "name")
                        .or(() -> text(claims, "preferred_username"))
                        .orElse(""),
                roles,
                staff ? offices(claims) : Set.of(),
                staff ? Optional.empty() : text(claims, "employer_number"));
    }

    public static List<GrantedAuthority> authorities(Map<String, Object> claims) {
        return roles(claims).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Set<String> roles(Map<String, Object> claims) {
        Set<String> given = Stream.concat(texts(claims.get("roles")), texts(realmRoles(claims)))
                .collect(Collectors.toSet());
        Set<String> staff = given.stream().filter(Roles.staff()::contains).collect(Collectors.toUnmodifiableSet());
        return staff.isEmpty()
                ? given.stream().filter(Roles.outside()::contains).collect(Collectors.toUnmodifiableSet())
                : staff;
    }

    private static @Nullable Object realmRoles(Map<String, Object> claims) {
        return claims.get("realm_access") instanceof Map<?, ?> access ? access.get("roles") : null;
    }

    private static Set<OfficeId> offices(Map<String, Object> claims) {
        return texts(claims.get("groups"))
                .filter(path -> path.startsWith(OFFICES) && path.length() > OFFICES.length())
                .map(path -> new OfficeId(path.substring(OFFICES.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String required(Map<String, Object> claims, String name) {
        return text(claims, name).orElseThrow(() -> new IllegalArgumentException("The token has no " + name));
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
