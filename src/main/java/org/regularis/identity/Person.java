package org.regularis.identity;

import java.util.Optional;
import java.util.Set;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;

/**
 * Somebody who is signed in.
 *
 * @param id a user name for staff, Keycloak's subject for applicants and employers
 * @param name how screens call this person
 * @param roles realm roles, see {@link Roles}
 * @param offices the offices a member of staff works for; empty for others
 * @param employerNumber the registration number of the employer this account is tied to
 */
public record Person(
        UserId id, String name, Set<String> roles, Set<OfficeId> offices, Optional<String> employerNumber) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean worksFor(OfficeId office) {
        return offices.contains(office);
    }

    /** Whether this person works for the authority, in whatever role. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Roles.staff()::contains);
    }
}
