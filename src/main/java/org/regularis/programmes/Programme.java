package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;

/**
 * A regularization programme in one version: what it asks for, until when, and on which law. Read from
 * {@code processes/programmes/<id>/programme.yaml}.
 *
 * @param facts what its rules ask; none when only its parameters are known
 * @param running what only a programme has that people apply to here; empty for a preset, the model of another
 *     country or time that is there to compare and to try
 */
public record Programme(
        ProgrammeId id,
        String version,
        Map<Language, String> title,
        Map<Language, String> summary,
        Profile profile,
        List<EvidenceKind> evidence,
        List<Fact> facts,
        List<Reason> reasons,
        Optional<Running> running) {

    /**
     * What a programme that runs here needs beside its profile and its rules.
     *
     * @param secondOpinionShare share of grants, 0 to 1, that a second officer looks at
     */
    public record Running(
            BigDecimal secondOpinionShare,
            Periods periods,
            List<Region> regions,
            PresenceRequirement presence,
            Guide guide) {}

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
    public record Region(String id, Map<Language, String> name, OfficeId office, CalendarId calendar) {}

    /** What kinds of documents are there to show. */
    public enum Proof { IDENTITY, PRESENCE, EMPLOYMENT, RECORD, VULNERABILITY, FAMILY, OTHER }

    /**
     * A kind of document; {@code needed} means an application cannot be submitted without one.
     *
     * @param types what is accepted as one; none means any paper
     */
    public record EvidenceKind(
            String id,
            Map<Language, String> name,
            Map<Language, String> hint,
            boolean needed,
            Proof proves,
            List<DocumentType> types) {

        public Optional<DocumentType> type(@Nullable String id) {
            return types.stream().filter(type -> type.id().equals(id)).findFirst();
        }
    }

    /** How much a document shows by itself: A is strong, C is weak. */
    public enum Strength { A, B, C }

    /**
     * A type of document that is accepted as evidence of a kind.
     *
     * @param validMonths not older than this on the day of filing; empty when its age does not matter
     * @param translation needs a sworn translation where the office does not read its language
     * @param apostille needs an apostille or a legalization
     */
    public record DocumentType(
            String id,
            Strength strength,
            Map<Language, String> name,
            Optional<Integer> validMonths,
            boolean translation,
            boolean apostille) {}

    /**
     * What must be shown of the time before filing: the last {@code months}, cut into spans of {@code spanMonths}
     * counted back from the day of filing. A span is shown by {@code strong} documents of strength A, or by
     * {@code medium} of strength A or B.
     */
    public record PresenceRequirement(int months, int spanMonths, int strong, int medium) {}

    /**
     * Something a rule asks.
     *
     * @param type {@code date}, {@code boolean}, {@code number} or {@code text}
     * @param source who sets it: {@code applicant}, {@code officer}, {@code employer} or {@code system}
     * @param choices for {@code text}: the values it may have; none means any text
     * @param otherValues the choices are examples, another text is a value too
     * @param answer the draft answer that feeds it, for example {@code person.citizenship}; empty when none does;
     *     what starts with {@code presence:} is worked out of the stays, see {@link ApplicantFacts}
     * @param choiceNames words for people, by choice
     * @param usual what an officer states when nothing speaks against the applicant; empty when they must look
     * @param provenBy the kinds of evidence that can prove it; none when nobody can prove it otherwise
     * @param invented FEEL: what it is for the invented applicant of the comparison
     */
    public record Fact(
            String name,
            String type,
            String source,
            Map<Language, String> question,
            List<String> choices,
            boolean otherValues,
            Optional<String> answer,
            Map<String, Map<Language, String>> choiceNames,
            Optional<String> usual,
            List<String> provenBy,
            Optional<String> invented) {

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

    public boolean isPreset() {
        return running.isEmpty();
    }

    public boolean hasRules() {
        return !facts.isEmpty();
    }

    /** Whether something in it has not been held against the law: such a preset shows how it may have been. */
    public boolean isIllustrative() {
        return isPreset() && !(profile.isVerified() && reasons.stream().allMatch(Reason::verified));
    }

    public LocalDate opensOn() {
        return profile.opensOn().orElseThrow();
    }

    public LocalDate closesOn() {
        return profile.closesOn().orElseThrow();
    }

    /** Who arrived after this day is outside the programme. */
    public LocalDate cutOff() {
        return profile.cutOff().orElseThrow();
    }

    public int permitMonths() {
        return profile.permitMonths().orElseThrow();
    }

    public BigDecimal secondOpinionShare() {
        return running.orElseThrow().secondOpinionShare();
    }

    public Periods periods() {
        return running.orElseThrow().periods();
    }

    public PresenceRequirement presence() {
        return running.orElseThrow().presence();
    }

    public List<Region> regions() {
        return running.map(Running::regions).orElse(List.of());
    }

    public Guide guide() {
        return running.orElseThrow().guide();
    }

    public boolean isOpenOn(LocalDate day) {
        return !isPreset() && !day.isBefore(opensOn()) && !day.isAfter(closesOn());
    }

    public Region region(String regionId) {
        return regions().stream().filter(region -> region.id().equals(regionId)).findFirst().orElseThrow();
    }

    public Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    public Reason reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }

    public Optional<EvidenceKind> evidence(String id) {
        return evidence.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
