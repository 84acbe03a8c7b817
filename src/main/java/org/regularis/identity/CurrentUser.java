package org.regularis.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Tells who is signed in on this thread. */
@Component
public class CurrentUser {

    public Optional<Person> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    public Person require() {
        return find().orElseThrow(NobodySignedIn::new);
    }

    /** The person behind a sign-in, whether it came by a page's session or with an API call. */
    public static Optional<Person> of(@Nullable Authentication authentication) {
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case Person person -> Optional.of(person);
            case OidcUser user -> Optional.of(PersonReader.read(user.getClaims()));
            case Jwt token -> Optional.of(PersonReader.read(token.getClaims()));
            case null, default -> Optional.empty();
        };
    }

    /** A path that needs a person was reached without one. */
    public static class NobodySignedIn extends RuntimeException {}
}
