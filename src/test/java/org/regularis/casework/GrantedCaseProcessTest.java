package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class GrantedCaseProcessTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    DecisionMaking decisions;

    @Test
    void a_case_that_nobody_contradicts_is_granted() {
        var application = cases.submit(Map.of("employment.employerEmail", ""));
        cases.runJobs(application);

        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(CaseDriver.goodFacts()));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.SETTLE_BY_OTHER_EVIDENCE,
                new TaskResult.SettleEmployment(Findings.of("employer_confirms", "other_evidence")));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeGrant(List.of(), "All is well.", ""));
        if (cases.openTasks(application).contains(Task.REVIEW_GRANT)) {
            cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, new TaskResult.Agree());
        }

        assertThat(cases.stage(application)).isEqualTo("DECIDED");
        assertThat(cases.ended(application)).isTrue();
        assertThat(decisions.decision(application)).get().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo(Proposal.Kind.GRANT);
            assertThat(decision.permit()).isPresent();
        });
    }
}
