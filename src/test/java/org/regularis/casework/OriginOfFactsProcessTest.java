package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.Findings;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Statement;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;

/** Programmes that ask for little: nothing is stated, and nobody is asked, that they do not want to know. */
@ApplicationTest
class OriginOfFactsProcessTest extends ProcessTest {

    private static final TaskResult ADMIT_AS_IT_IS = new TaskResult.Admit(List.of());
    private static final TaskResult GRANT = new TaskResult.ProposeGrant(List.of(), "All is well.", "");
    private static final String CONFIRMED = """
              - name: job
                type: text
                source: employer
                statement: confirms
                question: {en: The job is confirmed, ru: Работа подтверждена}
            """;

    @Autowired
    private ProgrammeDrafting drafting;

    @Autowired
    private FactSheet facts;

    @Autowired
    private EmployerVerifications verifications;

    @Test
    void a_programme_of_one_fact_is_granted_without_an_employer() {
        var application = opened(SmallProgramme.approve(drafting));

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT_AS_IT_IS);
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(cases.stage(application)).isEqualTo("EXAMINATION");
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, GRANT);

        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        assertThat(cases.ended(application)).isTrue();
        assertThat(stated(application)).containsExactly("here");
        assertThat(watch.questions(application)).isEmpty();
        assertThat(watch.ruleOutcomes(application)).containsExactly("ELIGIBLE");
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT, LetterKind.GRANT);
        assertThat(watch.letter(application, LetterKind.RECEIPT)).doesNotContain("write to your employer");
    }

    @Test
    void it_is_refused_like_every_other() {
        var application = opened(SmallProgramme.approve(drafting));

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT_AS_IT_IS);
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeRefusal(Findings.of("here", "false"), List.of("R02"), "You left."));
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);

        assertThat(watch.file(application, "outcome")).isEqualTo("REFUSAL");
        assertThat(watch.letters(application))
                .containsExactly(LetterKind.RECEIPT, LetterKind.NOTICE_OF_INTENDED_REFUSAL, LetterKind.REFUSAL);
    }

    @Test
    void an_employer_is_asked_only_for_what_the_programme_wants_to_know() {
        var application = opened(SmallProgramme.approve(drafting, "small-with-employer", CONFIRMED));
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT_AS_IT_IS);

        assertThat(verifications.of(application).getFirst().statements())
                .extracting(Statement::subject)
                .containsExactly(Subject.WORKS_HERE);
        cases.employerAnswers(application, Map.of());

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(stated(application)).containsExactly("here", "job");
        assertThat(watch.fact(application, "job")).isEqualTo("yes EMPLOYER");
        assertThat(watch.letter(application, LetterKind.RECEIPT)).contains("write to your employer");
    }

    @Test
    void a_version_from_before_facts_had_an_origin_works_as_it_did() {
        var programme = SmallProgramme.approveWithoutOrigins(drafting, "without-origins");
        var application = cases.submit(programme, CaseDriver.NEEDED);
        cases.runJobs(application);
        assertThat(watch.fact(application, "filed_on")).isEqualTo("2026-11-02 SYSTEM");

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(
                application,
                Map.of(
                        Subject.HOURS, new Reply(Answer.AMENDED, Optional.of("32")),
                        Subject.CONTRACT, new Reply(Answer.DENIED, Optional.empty())));

        assertThat(watch.fact(application, "employer_confirms")).isEqualTo("no EMPLOYER");
        assertThat(watch.fact(application, "works_since")).isEqualTo("2025-02-01 EMPLOYER");
        assertThat(watch.fact(application, "hours")).isEqualTo("32 EMPLOYER");
        assertThat(watch.fact(application, "wage")).isEqualTo("2000 EMPLOYER");
        assertThat(watch.fact(application, "contract")).isEqualTo("written APPLICANT");
        cases.complete(CaseDriver.olga(), application, Task.WEIGH_CONTRADICTION, SETTLE);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    private ApplicationId opened(ProgrammeId programme) {
        var application = cases.submit(programme, List.of());
        cases.runJobs(application);
        return application;
    }

    private List<String> stated(ApplicationId application) {
        return facts.of(application).stream().map(StatedFact::name).toList();
    }
}
