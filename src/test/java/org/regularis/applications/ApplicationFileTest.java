package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationFile.Submitting;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;

class ApplicationFileTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final Reference reference = Reference.draw(new Random(7));
    private final ApplicationFile draft = ApplicationFile.started(
            ApplicationId.create(),
            new UserId("amina"),
            new ProgrammeId("regularization-2026"),
            "2026.1",
            Language.RU,
            MORNING);

    @Test
    void a_draft_keeps_what_was_typed_valid_or_not() {
        var saved = draft.saved(Map.of("person.birthDate", "yesterday or so"), NOON);

        assertThat(saved.answer(AnswerKey.BIRTH_DATE)).isEqualTo("yesterday or so");
        assertThat(saved.savedAt()).isEqualTo(NOON);
    }

    @Test
    void what_is_not_given_stays_and_blank_takes_an_answer_away() {
        var saved = draft.saved(Map.of("person.familyName", "Karimova", "person.phone", "12345"), MORNING)
                .saved(Map.of("person.phone", "  "), NOON);

        assertThat(saved.answers()).containsExactlyEntriesOf(Map.of("person.familyName", "Karimova"));
    }

    @Test
    void submitting_hands_it_to_the_office_of_the_region() {
        var submitted = submitted();

        assertThat(submitted.stage()).isEqualTo(Stage.COMPLETENESS_CHECK);
        assertThat(submitted.turn()).isEqualTo(Turn.OFFICE);
        assertThat(submitted.office()).contains(new OfficeId("north"));
        assertThat(submitted.reference()).contains(reference);
        assertThat(submitted.programmeVersion()).isEqualTo("2026.3");
        assertThat(submitted.submittedAt()).contains(NOON);
    }

    @Test
    void a_submitted_application_cannot_be_changed_or_submitted_again() {
        assertThatThrownBy(() -> submitted().saved(Map.of(), NOON)).isInstanceOf(ApplicationFile.NoLongerADraft.class);
        assertThatThrownBy(() -> submitted().submitted(submitting(), Map.of(), NOON))
                .isInstanceOf(ApplicationFile.NoLongerADraft.class);
    }

    @Test
    void a_submitted_application_can_be_withdrawn_once() {
        var withdrawn = submitted().withdrawn(NOON);

        assertThat(withdrawn.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(withdrawn.turn()).isEqualTo(Turn.NOBODY);
        assertThatThrownBy(() -> withdrawn.withdrawn(NOON)).isInstanceOf(ApplicationFile.Closed.class);
    }

    @Test
    void a_draft_is_not_withdrawn_but_discarded() {
        assertThatThrownBy(() -> draft.withdrawn(NOON)).isInstanceOf(ApplicationFile.NeverSubmitted.class);
    }

    @Test
    void documents_are_taken_from_a_draft_and_while_the_office_waits_for_the_applicant() {
        assertThat(draft.takesDocuments()).isTrue();
        assertThat(submitted().takesDocuments()).isFalse();
        assertThat(at(Stage.NOTICE_OF_REFUSAL, Turn.APPLICANT).takesDocuments()).isTrue();
        assertThat(at(Stage.DECIDED, Turn.APPLICANT).takesDocuments()).isFalse();
    }

    private ApplicationFile submitted() {
        return draft.submitted(submitting(), Map.of("person.familyName", "Karimova"), NOON);
    }

    private Submitting submitting() {
        return new Submitting(reference, new OfficeId("north"), new CalendarId("northern"), "2026.3");
    }

    private ApplicationFile at(Stage stage, Turn turn) {
        var file = submitted();
        return new ApplicationFile(
                file.id(),
                file.applicant(),
                file.programme(),
                file.programmeVersion(),
                file.language(),
                file.reference(),
                file.office(),
                file.calendar(),
                stage,
                turn,
                Awaited.NOTHING,
                Optional.empty(),
                file.startedAt(),
                file.savedAt(),
                file.submittedAt(),
                file.answers(),
                file.version());
    }
}
