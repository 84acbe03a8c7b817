package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.RejectionReason;
import org.regularis.programmes.DocumentWarning;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.EvidenceKind;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.Programme.Proof;
import org.regularis.programmes.Programme.Strength;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.ProgrammeId;

class EvidenceWeighingTest {

    private static final LocalDate FILED_ON = LocalDate.of(2026, 11, 24);
    private static final DocumentDetails REGISTER = about("population-register", "2026-01-01", "2026-12-31");

    private final EvidenceWeighing weighing = new EvidenceWeighing(programme(), FILED_ON);

    @Test
    void only_documents_about_presence_show_it() {
        assertThat(shown(document("presence", REGISTER))).isEqualTo(5);
        assertThat(shown(document("employment", about("payslip", "2026-01-01", "2026-12-31"))))
                .isZero();
    }

    @Test
    void a_paper_that_is_not_listed_only_supports() {
        for (var type : List.of("", DocumentDetails.OTHER, "passport", "gone-from-the-catalogue")) {
            var other = document("presence", about(type, "2026-01-01", "2026-12-31"));

            assertThat(weighing.strength(other)).as(type).isEqualTo(Strength.C);
            assertThat(shown(other, other)).as(type).isZero();
        }
    }

    @Test
    void the_officers_word_counts_over_the_applicants() {
        var corrected =
                document("presence", REGISTER, Verdict.ACCEPTED, about("population-register", "2026-11-01", ""));

        assertThat(shown(corrected)).isOne();
    }

    @Test
    void what_was_not_accepted_shows_nothing_and_nobody_is_warned_of_it() {
        var rejected = document("presence", REGISTER, Verdict.REJECTED, null);
        var undated = document("presence", about("rent", "", ""), Verdict.REJECTED, null);
        var certificate = document("record-certificate", about("origin-certificate", "", ""), Verdict.REJECTED, null);

        assertThat(shown(rejected)).isZero();
        assertThat(weighing.undated(List.of(undated))).isEmpty();
        assertThat(weighing.warnings(certificate)).isEmpty();
    }

    @Test
    void days_that_cannot_be_show_nothing_and_are_asked_for() {
        var wrong = document("presence", about("population-register", "2026-02-30", ""));

        assertThat(shown(wrong)).isZero();
        assertThat(weighing.undated(List.of(wrong, document("presence", REGISTER), document("photo", wrong.said()))))
                .containsExactly(wrong);
    }

    @Test
    void the_catalogue_warns_by_the_type_that_counts() {
        var certificate = document("record-certificate", about("origin-certificate", "", ""));
        var corrected = document(
                "record-certificate",
                certificate.said(),
                Verdict.ACCEPTED,
                new DocumentDetails("embassy-letter", "", "", "2026-10-01", false, false));

        assertThat(weighing.warnings(certificate))
                .containsExactly(
                        DocumentWarning.ISSUE_DAY_UNKNOWN,
                        DocumentWarning.TRANSLATION_MISSING,
                        DocumentWarning.APOSTILLE_MISSING);
        assertThat(weighing.warnings(corrected)).isEmpty();
    }

    private int shown(DocumentSummary... documents) {
        return weighing.presence(List.of(documents)).shown();
    }

    private static DocumentDetails about(String type, String from, String to) {
        return new DocumentDetails(type, from, to, "", false, false);
    }

    private static DocumentSummary document(String kind, DocumentDetails said) {
        return document(kind, said, Verdict.PENDING, null);
    }

    private static DocumentSummary document(String kind, DocumentDetails said, Verdict verdict, DocumentDetails noted) {
        return new DocumentSummary(
                DocumentId.create(),
                ApplicationId.create(),
                kind,
                "paper.pdf",
                "application/pdf",
                1,
                Instant.EPOCH,
                verdict,
                verdict == Verdict.REJECTED ? Optional.of(RejectionReason.UNREADABLE) : Optional.empty(),
                said,
                Optional.ofNullable(noted));
    }

    private static RunningProgramme programme() {
        var evidence = List.of(
                kind("presence", Proof.PRESENCE, type("population-register", Strength.A), type("rent", Strength.B)),
                kind("employment", Proof.EMPLOYMENT, type("payslip", Strength.A)),
                kind(
                        "record-certificate",
                        Proof.RECORD,
                        new DocumentType("origin-certificate", Strength.A, Map.of(), Optional.of(6), true, true),
                        new DocumentType("embassy-letter", Strength.B, Map.of(), Optional.of(3), false, false)),
                kind("photo", Proof.IDENTITY));
        var basics = new Programme.Basics(
                new ProgrammeId("small"), "1", Map.of(), Map.of(), null, evidence, List.of(), List.of());
        return new RunningProgramme(
                basics,
                new RunningProgramme.Terms(
                        null,
                        null,
                        24,
                        BigDecimal.ZERO,
                        null,
                        List.of(),
                        new PresenceRequirement(5, 1, 1, 2),
                        null,
                        null),
                null,
                Map.of());
    }

    private static EvidenceKind kind(String id, Proof proves, DocumentType... types) {
        return new EvidenceKind(id, Map.of(), Map.of(), false, proves, List.of(types));
    }

    private static DocumentType type(String id, Strength strength) {
        return new DocumentType(id, strength, Map.of(), Optional.empty(), false, false);
    }
}
