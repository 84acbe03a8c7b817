package org.regularis.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;

/** Who works for an office, from a copy of what Keycloak knows, so that nobody waits for it. */
public interface StaffDirectory {

    /** Case officers and senior officers of an office, by name. */
    List<Colleague> officersOf(OfficeId office);

    /** Display names by user id; an id that nobody has any more is its own name. */
    Map<UserId, String> namesOf(Set<UserId> ids);

    /** @param roles the realm roles of an officer: case officer, senior officer or both */
    record Colleague(UserId id, String name, Set<String> roles) {}
}
