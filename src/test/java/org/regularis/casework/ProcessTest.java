package org.regularis.casework;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.regularis.decisions.Findings;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.CaseWatch;
import org.regularis.dev.DrawnShares;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A test that leads cases through the processes, in an application of their own where time runs back and forth: each begins
 * on the same Monday morning, every act takes a minute, and no grant is drawn.
 */
@TestPropertySource(properties = "spring.application.name=regularis-processes")
public abstract class ProcessTest {

    static final TaskResult ADMIT = new TaskResult.Admit(CaseDriver.goodFacts());
    static final TaskResult AGREE = new TaskResult.Agree();
    static final TaskResult SEND_BACK = new TaskResult.SendBack("Look at the landlord's letter again.");
    static final TaskResult UPHOLD = new TaskResult.UpholdRefusal("The reply changes nothing.");
    static final TaskResult DROP = new TaskResult.DropRefusal();
    static final TaskResult SETTLE =
            new TaskResult.SettleEmployment(Findings.of("employer_confirms", "other_evidence"));
    static final TaskResult NOT_ADMITTED = new TaskResult.RefuseAdmission(
            Findings.of("other_procedure", "true"), List.of("R35"), "Another permit is being decided for you.");

    @Autowired
    public CaseDriver cases;

    @Autowired
    public CaseWatch watch;

    @Autowired
    public MovableClock clock;

    @Autowired
    DrawnShares lots;

    @BeforeEach
    void begin() {
        clock.moveTo(MovableClock.FIRST_DAY);
        cases.pace(Duration.ofMinutes(1));
        lots.draw(false);
        SignIn.out();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    /** Time passes until a timer of the case has fired. */
    void wait(ApplicationId application, String timer) {
        cases.passTo(application, watch.due(application, timer).orElseThrow());
    }

    /** Time passes until just before a timer fires. */
    void waitUntilJustBefore(ApplicationId application, String timer) {
        cases.passTo(application, watch.due(application, timer).orElseThrow().minus(Duration.ofSeconds(1)));
    }
}
