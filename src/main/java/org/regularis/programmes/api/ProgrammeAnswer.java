package org.regularis.programmes.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/**
 * A programme as other software reads it, its texts in one language; what a preset does not have is null or empty.
 *
 * @param preset the model of another country or time: nobody applies to it
 * @param illustrative a preset of which something has not been held against the law
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
        List<Evidence> evidence,
        List<Fact> facts) {

    record Region(String id, String name) {}

    record Evidence(String kind, String name, String hint, boolean needed) {}

    /** @param choices the only values, when there are any */
    record Fact(String name, String type, String source, String question, List<String> choices) {}

    static ProgrammeAnswer of(Programme programme, boolean open, Language language) {
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
                programme.running().map(running -> running.periods().statutory()).orElse(null),
                programme.regions().stream()
                        .map(region -> new Region(region.id(), region.name().get(language)))
                        .toList(),
                programme.evidence().stream()
                        .map(kind -> new Evidence(
                                kind.id(), kind.name().get(language), kind.hint().get(language), kind.needed()))
                        .toList(),
                programme.facts().stream()
                        .map(fact -> new Fact(
                                fact.name(), fact.type(), fact.source(), fact.question().get(language), fact.choices()))
                        .toList());
    }
}
