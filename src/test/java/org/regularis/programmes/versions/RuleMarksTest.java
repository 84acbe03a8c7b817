package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.programmes.Example.PROGRAMMES;
import static org.regularis.programmes.Example.RULES;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.programmes.Programme;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.shared.ProgrammeId;

/** What is marked as to be checked in rules and in reasons is the same, and is what the domain reference marks. */
class RuleMarksTest {

    @ParameterizedTest
    @MethodSource("withRules")
    void every_reason_of_the_catalogue_is_given_by_a_rule(Programme programme) {
        var given = rules(programme)
                .map(RuleTable.Rule::reason)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());

        assertThat(programme.reasons()).extracting(Programme.Reason::code).containsExactlyInAnyOrderElementsOf(given);
    }

    @ParameterizedTest
    @MethodSource("withRules")
    void a_reason_is_to_be_checked_exactly_when_a_rule_behind_it_is(Programme programme) {
        var unchecked = rules(programme)
                .filter(rule -> !rule.verified())
                .map(RuleTable.Rule::reason)
                .collect(Collectors.toSet());

        assertThat(programme.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason.verified())
                .as(reason.code())
                .isEqualTo(!unchecked.contains(reason.code())));
    }

    /** The starred rows of the domain reference, and in kz-2006 the two that it marks in words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-2005 | R03 R07 R11 R12 R15 R23 R35 R39 R41",
                "it-2020 | R17 R20 R22 R23 R24",
                "us-1986-law | R02 R20 R22 R36 R37 R38 R43",
                "ca-gta | ''",
                "kz-2006 | R02 R03 R04 R08 R28",
            })
    void what_is_to_be_checked_is_what_the_domain_reference_marks(String preset, String codes) {
        var programme = PROGRAMMES.findInCatalogue(new ProgrammeId(preset)).orElseThrow();
        var unchecked = new TreeSet<String>();
        programme.reasons().stream()
                .filter(reason -> !reason.verified())
                .forEach(reason -> unchecked.add(reason.code()));

        assertThat(String.join(" ", unchecked)).isEqualTo(codes);
        assertThat(programme.isIllustrative()).isTrue();
    }

    private static Stream<RuleTable.Rule> rules(Programme programme) {
        return RULES.tables(programme).stream().flatMap(table -> table.rules().stream());
    }

    static Stream<Programme> withRules() {
        return PROGRAMMES.catalogue().stream().filter(Programme::hasRules);
    }
}
