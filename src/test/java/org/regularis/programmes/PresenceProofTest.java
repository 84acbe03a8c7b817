package org.regularis.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.programmes.PresenceProof.Gap;
import org.regularis.programmes.PresenceProof.Paper;
import org.regularis.programmes.PresenceProof.Span;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.Programme.Strength;
import org.regularis.shared.DocumentId;

class PresenceProofTest {

    private static final int CASES = 500;
    private static final LocalDate FILED_ON = LocalDate.of(2026, 11, 24);
    private static final PresenceRequirement FIVE_MONTHS = new PresenceRequirement(5, 1, 1, 2);

    /** One drawn question: what is required, when it was filed, and what there is to show. */
    private record Case(PresenceRequirement requirement, LocalDate filedOn, List<Paper> papers) {

        PresenceProof proof() {
            return PresenceProof.of(requirement, filedOn, papers);
        }

        PresenceProof proofOf(List<Paper> others) {
            return PresenceProof.of(requirement, filedOn, others);
        }

        LocalDate firstDay() {
            return filedOn.minusMonths(requirement.months());
        }
    }

    @Test
    void the_spans_are_the_required_time_each_day_once() {
        inEachCase(one -> {
            var spans = one.proof().spans();

            assertThat(spans.getFirst().from()).isEqualTo(one.firstDay());
            assertThat(spans.getLast().to()).isEqualTo(one.filedOn());
            assertThat(spans.stream().flatMap(span -> days(span.from(), span.to())))
                    .containsExactlyElementsOf(
                            days(one.firstDay(), one.filedOn()).toList());
            assertThat(spans)
                    .hasSize(Math.ceilDiv(
                            one.requirement().months(), one.requirement().spanMonths()));
        });
    }

    @Test
    void the_order_of_the_papers_does_not_matter() {
        inEachCase((one, random) -> {
            var shuffled = new ArrayList<>(one.papers());
            Collections.shuffle(shuffled, random);

            assertThat(one.proofOf(shuffled)).isEqualTo(one.proof());
        });
    }

    @Test
    void the_same_paper_twice_counts_once() {
        inEachCase(one -> assertThat(one.proofOf(Stream.concat(one.papers().stream(), one.papers().stream())
                        .toList()))
                .isEqualTo(one.proof()));
    }

    @Test
    void one_more_paper_never_opens_a_gap() {
        inEachCase((one, random) -> {
            var more = new ArrayList<>(one.papers());
            more.add(paper(random, one.filedOn()));

            assertThat(gapDays(one.proof())).containsAll(gapDays(one.proofOf(more)));
            assertThat(one.proofOf(more).share())
                    .isGreaterThanOrEqualTo(one.proof().share());
        });
    }

    @Test
    void a_paper_about_another_time_changes_nothing() {
        inEachCase(one -> {
            var more = new ArrayList<>(one.papers());
            more.add(new Paper(
                    DocumentId.create(),
                    Strength.A,
                    LocalDate.MIN,
                    one.firstDay().minusDays(1)));
            more.add(new Paper(DocumentId.create(), Strength.A, one.filedOn().plusDays(1), LocalDate.MAX));

            assertThat(one.proofOf(more)).isEqualTo(one.proof());
        });
    }

    @Test
    void weak_papers_alone_never_show_anything() {
        inEachCase(one -> {
            var weak = one.papers().stream()
                    .map(paper -> new Paper(paper.document(), Strength.C, paper.from(), paper.to()))
                    .toList();

            assertThat(one.proofOf(weak).shown()).isZero();
            assertThat(one.proofOf(weak).gaps()).containsExactly(new Gap(one.firstDay(), one.filedOn()));
        });
    }

    @Test
    void what_is_shown_and_the_gaps_are_together_the_required_time() {
        inEachCase(one -> {
            var proof = one.proof();
            var shown = proof.spans().stream().filter(Span::isShown).flatMap(span -> days(span.from(), span.to()));
            var required = ChronoUnit.DAYS.between(one.firstDay(), one.filedOn()) + 1;

            assertThat(Stream.concat(shown, gapDays(proof).stream()).sorted())
                    .containsExactlyElementsOf(
                            days(one.firstDay(), one.filedOn()).toList());
            assertThat(proof.share()).isCloseTo(1 - (double) gapDays(proof).size() / required, within(1e-9));
            assertThat(proof.isWhole()).isEqualTo(proof.gaps().isEmpty());
        });
    }

    @Test
    void gaps_are_as_long_as_they_can_be() {
        inEachCase(one -> {
            var gaps = one.proof().gaps();

            IntStream.range(1, gaps.size())
                    .forEach(next -> assertThat(gaps.get(next).from())
                            .isAfter(gaps.get(next - 1).to().plusDays(1)));
        });
    }

    @Test
    void a_span_is_shown_by_exactly_enough_papers() {
        inEachCase(one -> {
            var day = one.filedOn();
            int strong = one.requirement().strong();
            int medium = one.requirement().medium();

            assertThat(last(one.proofOf(papers(Strength.A, strong, day))).isShown())
                    .isTrue();
            assertThat(last(one.proofOf(papers(Strength.B, medium, day))).isShown())
                    .isTrue();
            assertThat(last(one.proofOf(papers(Strength.B, medium - 1, day))).mediumMissing())
                    .isOne();
            assertThat(last(one.proofOf(papers(Strength.A, strong - 1, day))).isShown())
                    .isEqualTo(strong - 1 >= medium);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A    | true", "B    | false", "C    | false", "BB   | true", "BC   | false", "CCCC | false"})
    void one_strong_paper_or_two_of_medium_strength_show_a_month(String strengths, boolean shown) {
        var papers = strengths
                .chars()
                .mapToObj(strength -> paper(Strength.valueOf(Character.toString(strength)), FILED_ON, FILED_ON))
                .toList();

        assertThat(last(PresenceProof.of(FIVE_MONTHS, FILED_ON, papers)).isShown())
                .isEqualTo(shown);
    }

    @Test
    void a_strong_paper_counts_among_those_of_medium_strength_too() {
        var twoStrongOrThree = new PresenceRequirement(1, 1, 2, 3);
        var papers = List.of(
                paper(Strength.A, FILED_ON, FILED_ON),
                paper(Strength.B, FILED_ON, FILED_ON),
                paper(Strength.B, FILED_ON, FILED_ON));

        assertThat(PresenceProof.of(twoStrongOrThree, FILED_ON, papers).isWhole())
                .isTrue();
        assertThat(PresenceProof.of(twoStrongOrThree, FILED_ON, papers.subList(0, 2))
                        .isWhole())
                .isFalse();
    }

    @Test
    void a_paper_counts_in_every_span_that_it_touches_be_it_by_one_day() {
        var paper = paper(Strength.A, LocalDate.of(2026, 7, 23), LocalDate.of(2026, 8, 24));

        assertThat(PresenceProof.of(FIVE_MONTHS, FILED_ON, List.of(paper)).spans())
                .extracting(Span::isShown)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void the_first_day_and_the_day_of_filing_belong_to_it() {
        var papers = List.of(
                paper(Strength.A, FILED_ON, FILED_ON),
                paper(Strength.A, FILED_ON.minusMonths(5), FILED_ON.minusMonths(5)));

        assertThat(PresenceProof.of(FIVE_MONTHS, FILED_ON, papers).gaps())
                .containsExactly(new Gap(LocalDate.of(2026, 7, 24), LocalDate.of(2026, 10, 23)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31 | 2025-10-31 2025-11-30 2025-12-31 2026-01-31 2026-02-28",
                "2028-03-31 | 2027-10-31 2027-11-30 2027-12-31 2028-01-31 2028-02-29",
                "2028-02-29 | 2027-09-29 2027-10-29 2027-11-29 2027-12-29 2028-01-29",
                "2026-07-30 | 2026-02-28 2026-03-30 2026-04-30 2026-05-30 2026-06-30"
            })
    void borders_are_counted_from_the_day_of_filing_and_not_from_each_other(LocalDate filedOn, String firstDays) {
        assertThat(PresenceProof.of(FIVE_MONTHS, filedOn, List.of()).spans())
                .extracting(span -> span.from().toString())
                .containsExactly(firstDays.split(" "));
    }

    @Test
    void what_is_left_over_at_the_beginning_is_a_shorter_span() {
        var proof = PresenceProof.of(new PresenceRequirement(5, 2, 1, 2), FILED_ON, List.of());

        assertThat(proof.spans())
                .extracting(Span::from)
                .containsExactly(LocalDate.of(2026, 6, 24), LocalDate.of(2026, 7, 24), LocalDate.of(2026, 9, 24));
    }

    @Test
    void the_next_day_the_required_time_has_moved_on() {
        var paper = paper(Strength.A, LocalDate.of(2026, 6, 24), LocalDate.of(2026, 6, 24));

        assertThat(PresenceProof.of(FIVE_MONTHS, FILED_ON, List.of(paper)).shown())
                .isOne();
        assertThat(PresenceProof.of(FIVE_MONTHS, FILED_ON.plusDays(1), List.of(paper))
                        .shown())
                .isZero();
    }

    private static Span last(PresenceProof proof) {
        return proof.spans().getLast();
    }

    private static void inEachCase(Consumer<Case> check) {
        inEachCase((one, random) -> check.accept(one));
    }

    /** Drawn from one seed: the same cases in each run. */
    private static void inEachCase(BiConsumer<Case, Random> check) {
        var random = new Random(20260901);
        for (int number = 0; number < CASES; number++) {
            check.accept(draw(random), random);
        }
    }

    private static Case draw(Random random) {
        int months = 1 + random.nextInt(36);
        var requirement = new PresenceRequirement(
                months, 1 + random.nextInt(Math.min(months, 12)), 1 + random.nextInt(3), 1 + random.nextInt(4));
        var filedOn = random.nextInt(4) == 0
                ? monthEnd(random)
                : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(6 * 365));
        var papers = IntStream.range(0, random.nextInt(12))
                .mapToObj(number -> paper(random, filedOn))
                .toList();
        return new Case(requirement, filedOn, papers);
    }

    /** The days on which months of different lengths disagree, leap days among them. */
    private static LocalDate monthEnd(Random random) {
        return LocalDate.of(2023, 2, 1).plusMonths(random.nextInt(72)).minusDays(1 + random.nextInt(3));
    }

    private static Paper paper(Random random, LocalDate filedOn) {
        var from = filedOn.plusDays(30).minusDays(random.nextInt(1200));
        return paper(
                Strength.values()[random.nextInt(3)],
                from,
                from.plusDays(random.nextInt(5) == 0 ? 200 : random.nextInt(40)));
    }

    private static Paper paper(Strength strength, LocalDate from, LocalDate to) {
        return new Paper(DocumentId.create(), strength, from, to);
    }

    private static List<Paper> papers(Strength strength, int count, LocalDate day) {
        return IntStream.range(0, count)
                .mapToObj(number -> paper(strength, day, day))
                .toList();
    }

    private static List<LocalDate> gapDays(PresenceProof proof) {
        return proof.gaps().stream().flatMap(gap -> days(gap.from(), gap.to())).toList();
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return LongStream.rangeClosed(from.toEpochDay(), to.toEpochDay()).mapToObj(LocalDate::ofEpochDay);
    }
}
