package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.decisions.RuleCheck;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeDrafting.Approval;
import org.regularis.programmes.versions.ProgrammeFiles;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The programme changes while people apply: from thirty hours on, not from twenty. */
@ApplicationTest
@TestPropertySource(properties = "spring.application.name=regularis-versions")
class VersionsOfCasesTest extends ProcessTest {

    private static final Map<String, String> TWENTY_FIVE_HOURS =
            Map.of("employment.hoursPerWeek", "25", "employment.monthlyWage", "1000");

    @Autowired
    private ProgrammeDrafting drafting;

    @Autowired
    private ApplicationFiles applications;

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private RuleCheck rules;

    @Test
    void a_case_keeps_the_version_under_which_it_was_filed() throws IOException {
        var filedBefore = cases.submit(TWENTY_FIVE_HOURS);
        var begunBefore = cases.draft(TWENTY_FIVE_HOURS);
        approveForTomorrow();

        clock.pass(Duration.ofDays(1));
        cases.signInApplicantOf(begunBefore);
        intake.submit(begunBefore, "begun-before");

        assertThat(version(filedBefore)).isEqualTo("2026.3");
        assertThat(version(begunBefore)).isEqualTo("2026.4");
        cases.runJobs(filedBefore);
        cases.runJobs(begunBefore);
        assertThat(rules.evaluate(filedBefore)).satisfies(result -> {
            assertThat(result.programmeVersion()).isEqualTo("2026.3");
            assertThat(result.reasons()).extracting(Found::reasonCode).doesNotContain("R12");
        });
        assertThat(rules.evaluate(begunBefore)).satisfies(result -> {
            assertThat(result.programmeVersion()).isEqualTo("2026.4");
            assertThat(result.reasons()).extracting(Found::reasonCode).contains("R12");
        });
    }

    private String version(ApplicationId application) {
        return applications.require(application).programmeVersion();
    }

    private void approveForTomorrow() throws IOException {
        SignIn.as("pavel", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
        assertThat(drafting.draft(thirtyHours())).isInstanceOf(ProgrammeDrafting.Drafting.Kept.class);
        SignIn.as("wera", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
        var draft = drafting.versions(CaseDriver.PROGRAMME).getFirst();
        var tomorrow = drafting.earliest(CaseDriver.PROGRAMME, "2026.4");
        assertThat(drafting.approve(CaseDriver.PROGRAMME, "2026.4", draft.draftedAt(), tomorrow))
                .isEqualTo(Approval.APPROVED);
        SignIn.out();
    }

    private static ProgrammeFiles thirtyHours() throws IOException {
        var texts = new HashMap<String, String>();
        try (var files = Files.list(Path.of("processes/programmes/regularization-2026"))) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        texts.computeIfPresent(
                "programme.yaml", (name, text) -> text.replace("version: \"2026.3\"", "version: \"2026.4\""));
        texts.computeIfPresent("findings.dmn", (name, text) -> text.replace("<text>&lt; 20<", "<text>&lt; 30<"));
        texts.computeIfPresent("cases.txt", (name, text) -> text.lines()
                .filter(line -> !line.matches(".*hours=2[0-9].*"))
                .reduce("", (one, other) -> one + other + "\n"));
        return new ProgrammeFiles(texts);
    }
}
