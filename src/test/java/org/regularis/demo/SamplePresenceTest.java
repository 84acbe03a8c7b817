package org.regularis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regularis.documents.DocumentDetails;
import org.regularis.programmes.PresenceProof;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.Programme.Strength;
import org.regularis.shared.DocumentId;

class SamplePresenceTest {

    private static final LocalDate FILED_ON = LocalDate.of(2026, 11, 2);
    private static final List<Applicant> APPLICANTS = IntStream.range(0, 260)
            .mapToObj(number -> Applicant.draw(new Random(number), FILED_ON))
            .toList();

    @Test
    void nothing_is_said_that_cannot_be() {
        assertThat(APPLICANTS).flatMap(Applicant::papers).isNotEmpty().allSatisfy(paper -> assertThat(
                        paper.said().flaws(FILED_ON))
                .isEmpty());
    }

    @Test
    void some_show_all_of_the_time_some_a_part_and_some_nothing() {
        var shares = APPLICANTS.stream()
                .map(SamplePresenceTest::proof)
                .map(PresenceProof::shown)
                .toList();

        assertThat(shares).filteredOn(shown -> shown == 5).hasSizeBetween(100, 200);
        assertThat(shares).filteredOn(shown -> shown > 0 && shown < 5).hasSizeBetween(30, 120);
        assertThat(shares).filteredOn(shown -> shown == 0).hasSizeBetween(10, 80);
    }

    @Test
    void the_same_person_has_the_same_papers_each_time() {
        var applicant = APPLICANTS.getFirst();

        assertThat(new SamplePresence(applicant).draw())
                .extracting(SampleDocument::said)
                .isEqualTo(new SamplePresence(applicant)
                        .draw().stream().map(SampleDocument::said).toList());
    }

    private static PresenceProof proof(Applicant applicant) {
        var papers = new SamplePresence(applicant)
                .draw().stream()
                        .map(SampleDocument::said)
                        .flatMap(said -> said.days().stream()
                                .map(days -> new PresenceProof.Paper(
                                        DocumentId.create(), strength(said), days.from(), days.to())))
                        .toList();
        return PresenceProof.of(new PresenceRequirement(5, 1, 1, 2), FILED_ON, papers);
    }

    private static Strength strength(DocumentDetails said) {
        return switch (said.type()) {
            case "population-register", "hospital-record" -> Strength.A;
            case "letter" -> Strength.C;
            default -> Strength.B;
        };
    }
}
