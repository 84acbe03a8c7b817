package org.regularis.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.ContactAnswers;
import org.regularis.applications.answers.IdentityAnswers;
import org.regularis.applications.answers.JobAnswers;
import org.regularis.applications.answers.PersonAnswers;
import org.regularis.applications.answers.Stay;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.programmes.UnderAge;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;

/**
 * One application as it is kept, draft or submitted.
 *
 * @param answers what the person wrote, by the text of its {@link AnswerKey}; read it by the views of this type
 * @param office empty while a draft
 * @param calendar of the region in which the person lived when filing; empty while a draft
 */
public record ApplicationFile(
        ApplicationId id,
        UserId applicant,
        ProgrammeId programme,
        String programmeVersion,
        Language language,
        Optional<Reference> reference,
        Optional<OfficeId> office,
        Optional<CalendarId> calendar,
        Stage stage,
        Turn turn,
        Awaited awaited,
        Optional<Instant> awaitedBy,
        Instant startedAt,
        Instant savedAt,
        Optional<Instant> submittedAt,
        Map<String, String> answers,
        int version) {

    /** An answer as it was typed, empty text when there is none. */
    public String answer(AnswerKey key) {
        return key.in(answers);
    }

    public PersonAnswers person() {
        return PersonAnswers.of(answers);
    }

    public ContactAnswers contact() {
        return ContactAnswers.of(answers);
    }

    public IdentityAnswers identityDocument() {
        return IdentityAnswers.of(answers);
    }

    /** The periods of stay, in the order in which they were written. */
    public List<Stay.Period> stays() {
        return Stay.of(answers).periods();
    }

    public JobAnswers job() {
        return JobAnswers.of(answers);
    }

    /** Whether the birth date that was given says that the applicant is under 18 on a day. */
    public boolean isUnderAgeOn(LocalDate day) {
        return person().birthDate().map(born -> UnderAge.is(born, day)).orElse(false);
    }

    /** Given and family names as letters and lists show them. */
    public String applicantName() {
        return person().name();
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }

    /** Whether the applicant may add documents now: while writing, and while the office waits for an answer. */
    public boolean takesDocuments() {
        return turn == Turn.APPLICANT && !stage.isClosed();
    }

    static ApplicationFile started(
            ApplicationId id, UserId applicant, ProgrammeId programme, String version, Language language, Instant now) {
        return new ApplicationFile(
                id,
                applicant,
                programme,
                version,
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stage.DRAFT,
                Turn.APPLICANT,
                Awaited.NOTHING,
                Optional.empty(),
                now,
                now,
                Optional.empty(),
                Map.of(),
                0);
    }

    /** Keeps what was typed, valid or not; blank takes an answer away, and what is not given stays. */
    ApplicationFile saved(Map<String, String> typed, Instant now) {
        requireDraft();
        var merged = new HashMap<>(answers);
        merged.putAll(typed);
        merged.values().removeIf(String::isBlank);
        return with(
                programmeVersion,
                reference,
                office,
                calendar,
                stage,
                turn,
                awaited,
                now,
                submittedAt,
                Map.copyOf(merged));
    }

    /** @param settled the answers as they stay from now on */
    ApplicationFile submitted(Submitting submitting, Map<String, String> settled, Instant now) {
        requireDraft();
        return with(
                submitting.programmeVersion(),
                Optional.of(submitting.reference()),
                Optional.of(submitting.office()),
                Optional.of(submitting.calendar()),
                Stage.COMPLETENESS_CHECK,
                Turn.OFFICE,
                Awaited.COMPLETENESS_CHECK,
                now,
                Optional.of(now),
                settled);
    }

    ApplicationFile withdrawn(Instant now) {
        if (isDraft()) {
            throw new NeverSubmitted();
        }
        if (stage.isClosed()) {
            throw new Closed();
        }
        return with(
                programmeVersion,
                reference,
                office,
                calendar,
                Stage.WITHDRAWN,
                Turn.NOBODY,
                Awaited.NOTHING,
                now,
                submittedAt,
                answers);
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new NoLongerADraft();
        }
    }

    private ApplicationFile with(
            String newVersion,
            Optional<Reference> newReference,
            Optional<OfficeId> newOffice,
            Optional<CalendarId> newCalendar,
            Stage newStage,
            Turn newTurn,
            Awaited newAwaited,
            Instant newSavedAt,
            Optional<Instant> newSubmittedAt,
            Map<String, String> newAnswers) {
        return new ApplicationFile(
                id,
                applicant,
                programme,
                newVersion,
                language,
                newReference,
                newOffice,
                newCalendar,
                newStage,
                newTurn,
                newAwaited,
                Optional.empty(),
                startedAt,
                newSavedAt,
                newSubmittedAt,
                newAnswers,
                version);
    }

    /** What a submission adds to a draft. */
    record Submitting(Reference reference, OfficeId office, CalendarId calendar, String programmeVersion) {}

    /** A submitted application cannot be changed or submitted again. */
    public static class NoLongerADraft extends RuntimeException {}

    /** Only what was submitted can be withdrawn; a draft is discarded. */
    public static class NeverSubmitted extends RuntimeException {}

    /** A decided or withdrawn application stays as it is. */
    public static class Closed extends RuntimeException {}
}
