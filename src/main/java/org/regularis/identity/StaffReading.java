package org.regularis.identity;

import java.util.List;
import java.util.Set;
import org.regularis.shared.OfficeId;

/**
 * All offices and everybody who works for one, as Keycloak has them.
 *
 * @param offices every office, also one that nobody works for
 * @param people ordered by id, each with all of their offices
 */
public record StaffReading(Set<OfficeId> offices, List<Person> people) {}
