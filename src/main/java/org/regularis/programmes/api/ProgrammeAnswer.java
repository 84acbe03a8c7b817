package org.regularis.programmes.api;

import java.time.LocalDate;
import java.util.List;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/** A programme as other software reads it, its texts in one language. */
record ProgrammeAnswer(
        String id,
        String version,
        String title,
        String summary,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean open,
        LocalDate cutOff,
        int permitMonths,
        int workingDaysToDecide,
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
                programme.opensOn(),
                programme.closesOn(),
                open,
                programme.cutOff(),
                programme.permitMonths(),
                programme.periods().statutory(),
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
