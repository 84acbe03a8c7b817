package org.regularis.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.Programme.Strength;
import org.regularis.shared.DocumentId;

/**
 * What papers show of the time before filing that a programme wants shown: span by span, and the gaps.
 *
 * <p>The time goes from as many months before the day of filing up to that day, both included. Each border is counted
 * from the day of filing itself, so that a filing on the 31st loses no day to short months on the way. Every span ends
 * on the day before the next one begins; the last one holds the day of filing.
 *
 * @param spans oldest first; together the whole required time
 */
public record PresenceProof(List<Span> spans) {

    private static final Comparator<Paper> STRONGEST_FIRST = Comparator.comparing(Paper::strength)
            .thenComparing(Paper::from)
            .thenComparing(Paper::to)
            .thenComparing(paper -> paper.document().value());

    /** A document with the days that it is about, both included. */
    public record Paper(DocumentId document, Strength strength, LocalDate from, LocalDate to) {

        private boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /**
     * A part of the required time, both days included.
     *
     * @param papers those that touch it, the strongest first
     * @param strongMissing so many more of strength A would show it
     * @param mediumMissing so many more of strength A or B would show it
     */
    public record Span(LocalDate from, LocalDate to, List<Paper> papers, int strongMissing, int mediumMissing) {

        public boolean isShown() {
            return strongMissing == 0 || mediumMissing == 0;
        }

        /** The papers that count; those of strength C only support. */
        public List<Paper> counting() {
            return papers.stream()
                    .filter(paper -> paper.strength() != Strength.C)
                    .toList();
        }

        private long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    /** Days in a row that nothing shows enough, both included. */
    public record Gap(LocalDate from, LocalDate to) {}

    public static PresenceProof of(PresenceRequirement requirement, LocalDate filedOn, Collection<Paper> papers) {
        var known = papers.stream().distinct().sorted(STRONGEST_FIRST).toList();
        var spans = new ArrayList<Span>();
        var last = filedOn;
        for (int months = 0; months < requirement.months(); ) {
            months = Math.min(months + requirement.spanMonths(), requirement.months());
            var first = filedOn.minusMonths(months);
            spans.addFirst(span(requirement, first, last, known));
            last = first.minusDays(1);
        }
        return new PresenceProof(List.copyOf(spans));
    }

    private static Span span(PresenceRequirement requirement, LocalDate first, LocalDate last, List<Paper> papers) {
        var touching =
                papers.stream().filter(paper -> paper.touches(first, last)).toList();
        int strong = (int) touching.stream()
                .filter(paper -> paper.strength() == Strength.A)
                .count();
        int medium = (int) touching.stream()
                .filter(paper -> paper.strength() != Strength.C)
                .count();
        return new Span(
                first,
                last,
                touching,
                Math.max(0, requirement.strong() - strong),
                Math.max(0, requirement.medium() - medium));
    }

    public LocalDate from() {
        return spans.getFirst().from();
    }

    public LocalDate to() {
        return spans.getLast().to();
    }

    public boolean isWhole() {
        return spans.stream().allMatch(Span::isShown);
    }

    public int shown() {
        return (int) spans.stream().filter(Span::isShown).count();
    }

    /** The part of the required days that is shown, 0 to 1. */
    public double share() {
        long shown = spans.stream().filter(Span::isShown).mapToLong(Span::days).sum();
        return (double) shown / spans.stream().mapToLong(Span::days).sum();
    }

    /** Oldest first; spans that follow each other are one gap. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (var span : spans) {
            if (span.isShown()) {
                continue;
            }
            var goesOn = !gaps.isEmpty() && gaps.getLast().to().plusDays(1).equals(span.from());
            gaps.add(new Gap(goesOn ? gaps.removeLast().from() : span.from(), span.to()));
        }
        return List.copyOf(gaps);
    }
}
