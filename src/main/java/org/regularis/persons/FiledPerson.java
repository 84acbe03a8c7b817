package org.regularis.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.progress.Stage;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;

/** The little of an application that two of them are compared by; officers of another office see no more of it. */
public record FiledPerson(
        ApplicationId application,
        Reference reference,
        String name,
        Optional<String> nativeName,
        Optional<LocalDate> birthDate,
        String citizenship,
        String documentNumber,
        String issuingState,
        ProgrammeId programme,
        OfficeId office,
        Stage stage,
        Instant filedAt) {

    static FiledPerson of(ApplicationFile file) {
        var person = file.person();
        var document = file.identityDocument();
        return new FiledPerson(
                file.id(),
                file.reference().orElseThrow(),
                person.name(),
                person.nativeName(),
                person.birthDate(),
                person.citizenship(),
                document.number(),
                document.issuingState(),
                file.programme(),
                file.office().orElseThrow(),
                file.stage(),
                file.submittedAt().orElseThrow());
    }
}
