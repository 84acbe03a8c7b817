package org.regularis.casework;

import java.time.Instant;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WithinModule;

/** The process of a case, moved by what people do; each call joins the caller's transaction. */
@WithinModule
public interface CaseProcess {

    /** What a case waits for from outside the office, by the names of the messages in the models. */
    enum Message {
        EVIDENCE_ANSWERED("evidenceAnswered"),
        EMPLOYER_ANSWERED("employerAnswered"),
        REGISTERS_ANSWERED("registersAnswered"),
        NOTICE_ANSWERED("noticeAnswered"),
        APPLICATION_WITHDRAWN("applicationWithdrawn");

        private final String word;

        Message(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Whether the programme wants an employer asked, and whether this one can be.
     *
     * @param reachable has an address to write to
     */
    record Employer(boolean asked, boolean reachable) {}

    /** @return the id of the lifecycle's instance */
    String start(ApplicationId application, Instant clockWarningAt, Instant clockEndsAt, Employer employer);

    /** From now on the case takes the way without an employer, unless it is past that already. */
    void askNoEmployer(String lifecycle);

    void complete(String engineTask, TaskOutcome outcome);

    /** A grant was proposed: whether a second officer looks at it has been drawn. */
    void completeGrantProposal(String engineTask, boolean secondOpinion);

    /** Tells the case something it waits for; nothing happens when it does not wait for it any more. */
    void tell(ApplicationId application, Message message);

    /** As {@link #tell}, with what the employer's answer means for the way the case takes. */
    void tellEmployerAnswered(ApplicationId application, boolean confirmed);

    /** Has the timers of the statutory clock wait until the clock is moved. */
    void stopClock(String lifecycle);

    /** Sets the timers of the statutory clock that have not fired yet. */
    void moveClock(String lifecycle, Instant warning, Instant end);

    /** Has a failed step tried once more, at once; its incident is resolved when it gets a new try. */
    void retry(String job);
}
