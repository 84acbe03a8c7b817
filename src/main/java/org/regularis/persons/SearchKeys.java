package org.regularis.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFile;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProgrammeId;

/**
 * By what a submitted application is found when its person files again.
 *
 * @param document empty where the number says nothing
 * @param nativeName in the person's own script; empty when they gave none
 */
record SearchKeys(
        ApplicationId application,
        ProgrammeId programme,
        ComparableNumber document,
        Optional<LocalDate> birthDate,
        ComparableName name,
        ComparableName nativeName,
        Instant filedAt) {

    static SearchKeys of(ApplicationFile file) {
        var person = file.person();
        return new SearchKeys(
                file.id(),
                file.programme(),
                ComparableNumber.of(file.identityDocument().number()),
                person.birthDate(),
                ComparableName.of(person.name()),
                ComparableName.of(person.nativeName().orElse("")),
                file.submittedAt().orElseThrow());
    }

    /** Whether it may be the same person: the document is the same, or the birth date and, perhaps misspelt, the name. */
    boolean mayBeOneWith(SearchKeys other) {
        return isSameDocument(other) || isBornWith(other) && isNamedLike(other);
    }

    private boolean isSameDocument(SearchKeys other) {
        return !document.isEmpty() && document.equals(other.document);
    }

    private boolean isBornWith(SearchKeys other) {
        return birthDate.isPresent() && birthDate.equals(other.birthDate);
    }

    private boolean isNamedLike(SearchKeys other) {
        return names().anyMatch(mine -> other.names().anyMatch(mine::resembles));
    }

    private Stream<ComparableName> names() {
        return Stream.of(name, nativeName);
    }
}
