package org.regularis.demo;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The demo's people, as whom its past is made; the same as in the realm's demo overlay. */
final class Staff {

    private static final OfficeId NORTH = new OfficeId("north");
    private static final OfficeId SOUTH = new OfficeId("south");

    static final Person OLGA = officer("olga", Roles.CASE_OFFICER, NORTH);
    static final Person MARAT = officer("marat", Roles.CASE_OFFICER, SOUTH);
    static final Person IRINA = officer("irina", Roles.SENIOR_OFFICER, NORTH, SOUTH);

    private Staff() {}

    static Person officerOf(OfficeId office) {
        return office.equals(NORTH) ? OLGA : MARAT;
    }

    static Person applicant(String subject) {
        return new Person(new UserId(subject), "applicant", Set.of(Roles.APPLICANT), Set.of(), Optional.empty());
    }

    private static Person officer(String name, String role, OfficeId... offices) {
        return new Person(new UserId(name), name, Set.of(role), Set.of(offices), Optional.empty());
    }

    /** Does something as somebody, through the same checks as everybody. */
    static <T> T as(Person person, Supplier<T> act) {
        var authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
