package org.regularis.dev;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regularis.identity.Person;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;

/** A staff directory of a few people, without Keycloak; whom it does not know is called by the id. */
public record Colleagues(List<Person> people) implements StaffDirectory {

    @Override
    public List<Colleague> officersOf(OfficeId office) {
        return people.stream()
                .filter(person -> person.worksFor(office))
                .map(person -> new Colleague(person.id(), person.name(), person.roles()))
                .toList();
    }

    @Override
    public Map<UserId, String> namesOf(Set<UserId> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), UserId::value));
    }
}
