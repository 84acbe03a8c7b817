package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;

/**
 * A regularization programme in one version: what it asks for, until when, and on which law. Read from
 * {@code processes/programmes/<id>/programme.yaml}.
 *
 * @param cutOff who arrived after this day is outside the programme
 * @param secondOpinionShare share of grants, 0 to 1, that a second officer looks at
 */
public record Programme(
        ProgrammeId id,
        String version,
        Map<Language, String> title,
        Map<Language, String> summary,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate cutOff,
        int permitMonths,
        BigDecimal secondOpinionShare,
        Periods periods,
        List<Region> regions,
        List<EvidenceKind> evidence,
        List<Fact> facts,
        List<Reason> reasons) {

    /** Legal periods in working days of the region's calendar. */
    public record Periods(
            int statutory,
            int statutoryWarning,
            int evidence,
            int evidenceReminder,
            int employer,
            int employerReminder,
            int notice,
            int noticeReminder) {}

    /** A region where applicants live, and the office that handles its cases. */
    public record Region(String id, Map<Language, String> name, OfficeId office, String calendar) {}

    /** A kind of document; {@code needed} means an application cannot be submitted without one. */
    public record EvidenceKind(String id, Map<Language, String> name, Map<Language, String> hint, boolean needed) {}

    /**
     * Something a rule asks.
     *
     * @param type {@code date}, {@code boolean}, {@code number} or {@code text}
     * @param source who sets it: {@code applicant}, {@code officer}, {@code employer} or {@code system}
     * @param choices for {@code text}: the values it may have
     * @param answer the draft answer that feeds it, for example {@code person.citizenship}; empty when none does
     */
    public record Fact(
            String name,
            String type,
            String source,
            Map<Language, String> question,
            List<String> choices,
            Optional<String> answer) {}

    /** A coded reason with its words for people and its ground in law. */
    public record Reason(String code, Map<Language, String> text, String legalBasis, boolean verified) {}

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    public Region region(String regionId) {
        return regions.stream().filter(region -> region.id().equals(regionId)).findFirst().orElseThrow();
    }

    public Reason reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }
}
