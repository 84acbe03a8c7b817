package org.regularis.dev;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.identity.Person;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in on the test's own thread, without Keycloak. */
public final class SignIn {

    private SignIn() {}

    /** Signs in; roles are realm roles such as {@code case-officer}. */
    public static Person as(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(context);
        return person;
    }

    public static Person as(String id, Set<String> roles, Set<OfficeId> offices) {
        return as(new Person(new UserId(id), id, roles, offices, Optional.empty()));
    }

    public static Person as(String id, String... roles) {
        return as(id, Set.of(roles), Set.of());
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }

    /** What a request of this person carries, for tests that sign in by other ways than the thread. */
    public static Authentication authentication(Person person) {
        List<SimpleGrantedAuthority> authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
