package org.regularis.shell;

import java.util.Comparator;
import java.util.Optional;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where each person begins: applicants with their applications, staff with the first screen of their menu. */
@Component
class FirstPage {

    private final ObjectProvider<NavigationEntry> entries;

    FirstPage(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
    }

    String of(Optional<Person> person) {
        return person.map(this::of).orElse("/");
    }

    private String of(Person person) {
        if (person.isStaff()) {
            return ofStaff(person).orElse("/");
        }
        return person.has(Roles.EMPLOYER) && !person.has(Roles.APPLICANT) ? "/employer" : "/my";
    }

    Optional<String> ofStaff(Person person) {
        return entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(person::has))
                .min(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> "/staff/" + entry.path());
    }
}
