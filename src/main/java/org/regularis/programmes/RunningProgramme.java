package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.shared.OfficeId;

/**
 * A programme that people apply to here.
 *
 * @param offices how to reach the offices of its regions; none in versions that did not say it
 */
public record RunningProgramme(Basics basics, Terms terms, Law law, Map<OfficeId, Law.Place> offices)
        implements Programme {

    /**
     * What a programme that runs needs beside its profile and its rules.
     *
     * @param closesOn the last day
     * @param permitMonths how long a permit lasts
     * @param secondOpinionShare share of grants, 0 to 1, that a second officer looks at
     */
    public record Terms(
            LocalDate opensOn,
            LocalDate closesOn,
            int permitMonths,
            BigDecimal secondOpinionShare,
            Periods periods,
            List<Region> regions,
            PresenceRequirement presence,
            Safeguards safeguards,
            Guide guide) {}

    /**
     * What a decision must rest on, whichever way it goes.
     *
     * @param checks in the order in which people read them
     * @param noDeviation ids of the rules against which nobody may propose otherwise
     */
    public record Safeguards(List<Check> checks, Set<String> noDeviation) {

        public Safeguards {
            checks = List.copyOf(checks);
            noDeviation = Set.copyOf(noDeviation);
        }
    }

    @Override
    public boolean isIllustrative() {
        return false;
    }

    public LocalDate opensOn() {
        return terms.opensOn();
    }

    public LocalDate closesOn() {
        return terms.closesOn();
    }

    public int permitMonths() {
        return terms.permitMonths();
    }

    public BigDecimal secondOpinionShare() {
        return terms.secondOpinionShare();
    }

    public Periods periods() {
        return terms.periods();
    }

    public List<Region> regions() {
        return terms.regions();
    }

    public PresenceRequirement presence() {
        return terms.presence();
    }

    public List<Check> checks() {
        return terms.safeguards().checks();
    }

    public Set<String> noDeviation() {
        return terms.safeguards().noDeviation();
    }

    public Guide guide() {
        return terms.guide();
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn()) && !day.isAfter(closesOn());
    }

    public Region region(String regionId) {
        return regions().stream()
                .filter(region -> region.id().equals(regionId))
                .findFirst()
                .orElseThrow();
    }

    /** How to reach an office, where the programme says it. */
    public Optional<Law.Place> office(OfficeId office) {
        return Optional.ofNullable(offices.get(office));
    }
}
