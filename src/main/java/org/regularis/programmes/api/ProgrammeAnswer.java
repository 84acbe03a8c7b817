package org.regularis.programmes.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.PresenceRequirement;
import org.regularis.programmes.Programme.Strength;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;

/**
 * A programme as other software reads it, its texts in one language; what a preset does not have is null or empty.
 *
 * @param preset the model of another country or time: nobody applies to it
 * @param presence what documents must show of the time before filing, span by span
 * @param illustrative a preset of which something has not been held against the law
 * @param country ISO 3166-1 alpha-3
 * @param parameters what is known of the fifteen that programmes are compared by
 * @param results what came of it
 */
record ProgrammeAnswer(
        String id,
        String version,
        String title,
        String summary,
        boolean preset,
        boolean illustrative,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        boolean open,
        @Nullable LocalDate cutOff,
        @Nullable Integer permitMonths,
        @Nullable Integer workingDaysToDecide,
        List<Region> regions,
        @Nullable PresenceRequirement presence,
        List<Evidence> evidence,
        List<Fact> facts,
        @Nullable String country,
        List<ParameterAnswer> parameters,
        @Nullable ResultsAnswer results) {

    record Region(String id, String name) {}

    /**
     * @param proves what documents of this kind are there to show
     * @param types what is accepted as one; none means any paper
     */
    record Evidence(String kind, String name, String hint, boolean needed, String proves, List<Type> types) {

        private static Evidence of(Programme.EvidenceKind kind, Language language) {
            return new Evidence(
                    kind.id(),
                    kind.name().get(language),
                    kind.hint().get(language),
                    kind.needed(),
                    kind.proves().name().toLowerCase(Locale.ROOT),
                    kind.types().stream().map(type -> Type.of(type, language)).toList());
        }
    }

    /**
     * @param strength {@code A} is enough by itself, {@code B} together with another, {@code C} supports
     * @param validMonths not older than this on the day of filing
     * @param translation a sworn translation is wanted where the office does not read its language
     * @param apostille an apostille or a legalization is wanted
     */
    record Type(
            String id,
            String name,
            Strength strength,
            @Nullable Integer validMonths,
            boolean translation,
            boolean apostille) {

        private static Type of(Programme.DocumentType type, Language language) {
            return new Type(
                    type.id(),
                    type.name().get(language),
                    type.strength(),
                    type.validMonths().orElse(null),
                    type.translation(),
                    type.apostille());
        }
    }

    /** @param choices the only values, when there are any */
    record Fact(String name, String type, String source, String question, List<String> choices) {}

    static ProgrammeAnswer of(Programme programme, boolean open, Language language) {
        var terms = programme instanceof RunningProgramme running ? running.terms() : null;
        return new ProgrammeAnswer(
                programme.id().value(),
                programme.version(),
                programme.title().get(language),
                programme.summary().get(language),
                programme.isPreset(),
                programme.isIllustrative(),
                programme.profile().opensOn().orElse(null),
                programme.profile().closesOn().orElse(null),
                open,
                programme.profile().cutOff().orElse(null),
                programme.profile().permitMonths().orElse(null),
                terms == null ? null : terms.periods().statutory(),
                terms == null
                        ? List.of()
                        : terms.regions().stream()
                                .map(region ->
                                        new Region(region.id(), region.name().get(language)))
                                .toList(),
                terms == null ? null : terms.presence(),
                programme.evidence().stream()
                        .map(kind -> Evidence.of(kind, language))
                        .toList(),
                programme.facts().stream()
                        .map(fact -> new Fact(
                                fact.name(),
                                fact.type().key(),
                                fact.source().key(),
                                fact.question().get(language),
                                fact.choices()))
                        .toList(),
                programme.profile().country().orElse(null),
                ParameterAnswer.of(programme.profile(), language),
                programme
                        .profile()
                        .results()
                        .map(results -> ResultsAnswer.of(results, language))
                        .orElse(null));
    }
}
