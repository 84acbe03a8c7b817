package org.regularis.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;

/**
 * A regularization programme in one version: what it asks for, until when, and on which law. Read from
 * {@code processes/programmes/<id>/programme.yaml}.
 */
public sealed interface Programme permits RunningProgramme, Preset {

    /** What both kinds have. */
    Basics basics();

    /** Whether something in it has not been held against the law: such a preset shows how it may have been. */
    boolean isIllustrative();

    /**
     * What every programme has.
     *
     * @param facts what its rules ask; none when only its parameters are known
     */
    record Basics(
            ProgrammeId id,
            String version,
            Map<Language, String> title,
            Map<Language, String> summary,
            Profile profile,
            List<EvidenceKind> evidence,
            List<Fact> facts,
            List<Reason> reasons) {}

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
    record Periods(
            int statutory,
            int statutoryWarning,
            int evidence,
            int evidenceReminder,
            int employer,
            int employerReminder,
            int notice,
            int noticeReminder) {}

    /** A region where applicants live, and the office that handles its cases. */
    record Region(String id, Map<Language, String> name, OfficeId office, CalendarId calendar) {}

    /** What kinds of documents are there to show. */
    enum Proof {
        IDENTITY,
        PRESENCE,
        EMPLOYMENT,
        RECORD,
        VULNERABILITY,
        FAMILY,
        OTHER
    }

    /**
     * A kind of document; {@code needed} means an application cannot be submitted without one.
     *
     * @param types what is accepted as one; none means any paper
     */
    record EvidenceKind(
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
    enum Strength {
        A,
        B,
        C
    }

    /**
     * A type of document that is accepted as evidence of a kind.
     *
     * @param validMonths not older than this on the day of filing; empty when its age does not matter
     * @param translation needs a sworn translation where the office does not read its language
     * @param apostille needs an apostille or a legalization
     */
    record DocumentType(
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
    record PresenceRequirement(int months, int spanMonths, int strong, int medium) {}

    /**
     * Something a rule asks.
     *
     * @param source who has the last word
     * @param choices for a text: the values it may have; none means any text
     * @param otherValues the choices are examples, another text is a value too
     * @param origin what states it before an officer does
     * @param choiceNames words for people, by choice
     * @param provenBy the kinds of evidence that can prove it; none when nobody can prove it otherwise
     * @param invented FEEL: what it is for the invented applicant of the comparison
     */
    record Fact(
            String name,
            FactType type,
            FactSource source,
            Map<Language, String> question,
            List<String> choices,
            boolean otherValues,
            Origin origin,
            Map<String, Map<Language, String>> choiceNames,
            List<String> provenBy,
            Optional<String> invented) {

        /** A text value in words; one that is no choice is its own name. */
        public String choiceName(String value, Language language) {
            return choiceNames.getOrDefault(value, Map.of()).getOrDefault(language, value);
        }
    }

    /**
     * What states a fact before an officer does: what the applicant answers, then the employer, or the system alone.
     *
     * @param answer what starts with {@code presence:} is worked out of the stays, see {@link ApplicantFacts}
     */
    record Origin(
            Optional<ApplicantAnswer> answer, Optional<EmployerStatement> statement, Optional<SystemFact> system) {

        /** As it is written in {@code programme.yaml}. */
        public List<String> keys() {
            return Stream.of(
                            answer.map(ApplicantAnswer::key),
                            statement.map(it -> "statement: " + it.key()),
                            system.map(it -> "system: " + it.key()))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /**
     * A coded reason with its words for people and its ground in law.
     *
     * @param refusal whether it can carry a refusal
     */
    record Reason(String code, Map<Language, String> text, String legalBasis, SourceMark mark, RefusalGround refusal) {}

    /** Whether a reason can carry a refusal. */
    enum RefusalGround {
        /** When a rule that gives it has fired on the facts. */
        BY_RULE,
        /** When an officer weighs it and says why in words. */
        DISCRETIONARY,
        /** It asks an officer to look, or it is somebody else's breach: nobody is refused for it. */
        NEVER;

        /** As it is written in {@code programme.yaml}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static RefusalGround of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What the public pages say about a programme beside its parameters. */
    record Guide(Map<Language, List<String>> whoCanApply, Map<Language, String> cost, List<Question> selfCheck) {}

    /** A question of the self-check about one fact, in words for the person who asks it of themselves. */
    record Question(String fact, Map<Language, String> text, Map<Language, String> hint) {}

    default ProgrammeId id() {
        return basics().id();
    }

    default String version() {
        return basics().version();
    }

    default Map<Language, String> title() {
        return basics().title();
    }

    default Map<Language, String> summary() {
        return basics().summary();
    }

    default Profile profile() {
        return basics().profile();
    }

    default List<EvidenceKind> evidence() {
        return basics().evidence();
    }

    default List<Fact> facts() {
        return basics().facts();
    }

    default List<Reason> reasons() {
        return basics().reasons();
    }

    default boolean isPreset() {
        return this instanceof Preset;
    }

    default boolean hasRules() {
        return !facts().isEmpty();
    }

    /** The fact that the applicant's date of birth is. */
    default Optional<Fact> birthDate() {
        return facts().stream()
                .filter(fact -> fact.origin()
                        .answer()
                        .filter(ApplicantAnswer.BIRTH_DATE::equals)
                        .isPresent())
                .findFirst();
    }

    default Optional<Fact> fact(String name) {
        return facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** The fact that is stated by what an employer says of a job, if the programme asks for it. */
    default Optional<Fact> fact(EmployerStatement statement) {
        return facts().stream()
                .filter(fact ->
                        fact.origin().statement().filter(statement::equals).isPresent())
                .findFirst();
    }

    /** Whether anything of an employer's word is a fact of the programme; else no employer is asked. */
    default boolean asksEmployer() {
        return facts().stream().anyMatch(fact -> fact.origin().statement().isPresent());
    }

    default Reason reason(String code) {
        return reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    default Optional<EvidenceKind> evidence(String id) {
        return evidence().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
