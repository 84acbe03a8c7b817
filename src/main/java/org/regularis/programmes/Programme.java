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
        List<Reason> reasons,
        Guide guide) {

    /**
     * Legal periods in working days of the region's calendar.
     *
     * @param statutory from filing to decision, not counting the days on which it is the applicant's turn
     * @param statutoryWarning so many working days before the statutory period ends, the office is warned
     * @param evidence for the answer to a request for evidence
     * @param evidenceReminder so many working days after the request, the applicant is reminded
     * @param employer for the employer's answer
     * @param employerReminder so many working days after the question, the employer is reminded
     * @param notice for the answer to a notice of intended refusal
     * @param noticeReminder so many working days after the notice, the applicant is reminded
     */
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
     * @param choices for {@code text}: the values it may have; none means any text
     * @param answer the draft answer that feeds it, for example {@code person.citizenship}; empty when none does;
     *     what starts with {@code presence:} is worked out of the stays, see {@link ApplicantFacts}
     * @param choiceNames words for people, by choice
     * @param usual what an officer states when nothing speaks against the applicant; empty when they must look
     */
    public record Fact(
            String name,
            String type,
            String source,
            Map<Language, String> question,
            List<String> choices,
            Optional<String> answer,
            Map<String, Map<Language, String>> choiceNames,
            Optional<String> usual) {

        /** A text value in words; one that is no choice is its own name. */
        public String choiceName(String value, Language language) {
            return choiceNames.getOrDefault(value, Map.of()).getOrDefault(language, value);
        }
    }

    /** A coded reason with its words for people and its ground in law. */
    public record Reason(String code, Map<Language, String> text, String legalBasis, boolean verified) {}

    /** What the public pages say about a programme beside its parameters. */
    public record Guide(
            Map<Language, List<String>> whoCanApply, Map<Language, String> cost, List<Question> selfCheck) {}

    /** A question of the self-check about one fact, in words for the person who asks it of themselves. */
    public record Question(String fact, Map<Language, String> text, Map<Language, String> hint) {}

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    public Region region(String regionId) {
        return regions.stream().filter(region -> region.id().equals(regionId)).findFirst().orElseThrow();
    }

    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    public Reason reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }
}
