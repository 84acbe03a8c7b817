package org.regularis.applications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;

/**
 * One application as the house keeps it, draft or submitted.
 *
 * @param answers what the person wrote, by key, for example {@code person.familyName}
 * @param office empty while a draft
 */
public record ApplicationFile(
        ApplicationId id,
        UserId applicant,
        ProgrammeId programme,
        String programmeVersion,
        Language language,
        Optional<Reference> reference,
        Optional<OfficeId> office,
        Stage stage,
        Turn turn,
        Awaited awaited,
        Optional<Instant> awaitedBy,
        Instant startedAt,
        Instant savedAt,
        Optional<Instant> submittedAt,
        Map<String, String> answers,
        int version) {

    /** An answer, empty text when there is none. */
    public String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    /** Given and family names as letters and lists show them. */
    public String applicantName() {
        return (answer("person.givenNames") + " " + answer("person.familyName")).strip();
    }
}
