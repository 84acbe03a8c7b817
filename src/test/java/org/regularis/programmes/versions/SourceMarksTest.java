package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.PROGRAMMES;
import static org.regularis.programmes.Example.RULES;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;

/** The marks of every delivered programme are those of its sources, and nobody calls an adviser's page law. */
class SourceMarksTest {

    private static final SourceList SOURCES = SourceList.read();

    @ParameterizedTest
    @MethodSource("presets")
    void a_mark_is_that_of_the_weakest_source_that_is_cited(Programme preset) {
        assertThat(marked(preset))
                .isNotEmpty()
                .allSatisfy((text, mark) -> assertThat(mark).as(text).isEqualTo(SOURCES.mark(text)));
    }

    @Test
    void every_source_is_cited_and_every_citation_is_of_a_source() {
        var cited = SourceList.citedIn(presets().flatMap(preset -> marked(preset).keySet().stream()))
                .collect(Collectors.toSet());

        assertThat(SOURCES.classes().keySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(cited);
    }

    @Test
    void the_kinds_of_sources_are_told_apart() {
        assertThat(presets().flatMap(preset -> marked(preset).values().stream()))
                .contains(
                        SourceMark.LEGAL_TEXT,
                        SourceMark.OFFICIAL,
                        SourceMark.PRESS_OR_ADVISER,
                        SourceMark.TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 CFR 245a.2, copy [S47]; 8 CFR 245a.1 [S48] | LEGAL_TEXT",
                "8 CFR 245a.2, copy [S47], and POMS [S50] | OFFICIAL",
                "the law and a blog [S47, S8] | PRESS_OR_ADVISER",
                "the law [S47]; the rest common knowledge of the field | TO_BE_CHECKED",
                "RD 2393/2004 | TO_BE_CHECKED",
            })
    void the_weakest_counts(String text, SourceMark mark) {
        assertThat(SOURCES.mark(text)).isEqualTo(mark);
    }

    /** Its country and its law do not exist. */
    @Test
    void all_of_the_invented_programme_is_marked_so() {
        var invented = PROGRAMMES.find(new ProgrammeId("regularization-2026")).orElseThrow();

        assertThat(marked(invented).values()).hasSizeGreaterThan(50).containsOnly(SourceMark.INVENTED);
        assertThat(outcomeRules(invented)).isNotEmpty().containsOnly(SourceMark.INVENTED);
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void that_the_gravest_finding_counts_is_no_law(Programme programme) {
        assertThat(outcomeRules(programme)).isNotEmpty().containsOnly(SourceMark.INVENTED);
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void every_reason_of_the_catalogue_is_given_by_a_rule(Programme programme) {
        assertThat(programme.reasons())
                .extracting(Programme.Reason::code)
                .containsExactlyInAnyOrderElementsOf(weakestOfRules(programme).keySet());
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void a_reason_is_worth_what_the_weakest_rule_behind_it_is(Programme programme) {
        var weakest = weakestOfRules(programme);

        assertThat(programme.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason.mark())
                .as(reason.code())
                .isEqualTo(weakest.get(reason.code())));
    }

    private static Map<String, SourceMark> weakestOfRules(Programme programme) {
        var weakest = new HashMap<String, SourceMark>();
        rules(programme).forEach(rule -> weakest.merge(rule.reason(), rule.mark(), SourceMark::weaker));
        return weakest;
    }

    /** Every text that says where something was read, with its mark. */
    private static Map<String, SourceMark> marked(Programme programme) {
        var marked = new LinkedHashMap<String, SourceMark>();
        var profile = programme.profile();
        profile.told().forEach((parameter, told) -> marked.put(parameter + ": " + told.source(), told.mark()));
        profile.results().ifPresent(results -> marked.put("results: " + results.source(), results.mark()));
        programme.reasons().forEach(reason -> marked.put(reason.code() + ": " + reason.legalBasis(), reason.mark()));
        rules(programme).forEach(rule -> marked.put(rule.id() + ": " + rule.law(), rule.mark()));
        return marked;
    }

    private static Stream<RuleTable.Rule> rules(Programme programme) {
        return tables(programme)
                .filter(table -> !table.decision().equals("outcome"))
                .flatMap(table -> table.rules().stream());
    }

    private static Stream<SourceMark> outcomeRules(Programme programme) {
        return tables(programme)
                .filter(table -> table.decision().equals("outcome"))
                .flatMap(table -> table.rules().stream())
                .map(RuleTable.Rule::mark);
    }

    private static Stream<RuleTable> tables(Programme programme) {
        return programme.hasRules() ? RULES.tables(programme).stream() : Stream.empty();
    }

    static Stream<Programme> presets() {
        return PROGRAMMES.catalogue().stream().filter(Programme::isPreset);
    }

    static Stream<Programme> withRules() {
        return PROGRAMMES.catalogue().stream().filter(Programme::hasRules);
    }
}
