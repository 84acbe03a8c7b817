package org.regularis.correspondence.letters;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFile;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.Reference;

/** The case that a letter is about, with the programme under which it was filed. */
public record LetterSubject(ApplicationFile file, RunningProgramme programme) {

    public ApplicationId id() {
        return file.id();
    }

    Language language() {
        return file.language();
    }

    Locale locale() {
        return language().locale();
    }

    String reference() {
        return file.reference().map(Reference::value).orElse("");
    }

    public CalendarId calendar() {
        return file.calendar().orElseThrow();
    }

    String programmeTitle() {
        return programme.title().get(language());
    }

    String evidenceName(String kind) {
        return programme.evidence().stream()
                .filter(evidence -> evidence.id().equals(kind))
                .map(evidence -> evidence.name().get(language()))
                .findFirst()
                .orElse(kind);
    }

    /** The names of the papers that can prove something. */
    List<String> papersOf(Programme.Proof proof) {
        return programme.evidence().stream()
                .filter(kind -> kind.proves() == proof)
                .flatMap(kind -> kind.types().isEmpty()
                        ? Stream.of(kind.name())
                        : kind.types().stream().map(Programme.DocumentType::name))
                .map(name -> name.get(language()))
                .toList();
    }

    Instant submittedAt() {
        return file.submittedAt().orElseThrow();
    }
}
