package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.programmes.Check;
import org.regularis.programmes.Programme.RefusalGround;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SystemFact;
import org.springframework.core.io.ClassPathResource;

/** A version that was approved before programmes listed checks has some all the same. */
class DerivedChecksTest {

    private static final Set<String> CALENDARS = Set.of("northern", "southern");

    @Test
    void a_version_without_checks_has_those_of_its_facts() throws Exception {
        var programme = withoutChecks();

        assertThat(established(programme))
                .containsExactly(
                        entry("identity", Map.of("identity_proven", List.of("yes"))),
                        entry("duplicate", Map.of()),
                        entry("age", Map.of("birth_date", List.of())),
                        entry("presence", Map.of("presence_proven", List.of("yes"))),
                        entry("employment", Map.of("employer_confirms", List.of("yes", "amended", "other_evidence"))),
                        entry(
                                "record",
                                Map.of(
                                        "other_procedure", List.of("no"),
                                        "record", List.of("none"),
                                        "record_certificate", List.of("yes"),
                                        "expulsion", List.of("none"),
                                        "public_order", List.of("none"),
                                        "false_document", List.of("none"))));
        assertThat(programme.checks()).isNotEmpty().allMatch(Check::needed).allMatch(check -> check.registers()
                .isEmpty());
    }

    @Test
    void its_reasons_are_an_officers_to_weigh_and_its_presence_is_measured() throws Exception {
        var programme = withoutChecks();

        assertThat(programme.reasons())
                .isNotEmpty()
                .allMatch(reason -> reason.refusal() == RefusalGround.DISCRETIONARY);
        assertThat(programme.fact("presence_proven").orElseThrow().origin().system())
                .contains(SystemFact.PRESENCE_SHOWN);
        assertThat(programme.noDeviation()).isEmpty();
    }

    private static Map<String, Map<String, List<String>>> established(RunningProgramme programme) {
        var checks = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var check : programme.checks()) {
            var facts = new LinkedHashMap<String, List<String>>();
            check.establishes().forEach(it -> facts.put(it.fact(), it.passes()));
            checks.put(check.id(), facts);
        }
        return checks;
    }

    private static RunningProgramme withoutChecks() throws Exception {
        var files = ProgrammeFiles.beside(new ClassPathResource("programmes/regularization-2026.2/programme.yaml"));
        return (RunningProgramme)
                ProgrammeModel.read(files, "2026.2", CALENDARS).tested().programme();
    }
}
