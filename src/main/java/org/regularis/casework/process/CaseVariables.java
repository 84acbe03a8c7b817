package org.regularis.casework.process;

/** The process variables: only what a gateway or a timer reads. */
public final class CaseVariables {

    /** Date: when the office is warned; read once by the timer of {@code application-lifecycle}, then moved with the clock. */
    public static final String CLOCK_WARNING_AT = "clockWarningAt";

    /** Date: when the statutory clock runs out; as above. */
    public static final String CLOCK_ENDS_AT = "clockEndsAt";

    /** Boolean: whether the programme asks employers at all; read behind the admission. */
    public static final String EMPLOYER_ASKED = "employerAsked";

    /** Boolean: whether the employer has an address to write to; read by the first gateway of the verification. */
    public static final String EMPLOYER_REACHABLE = "employerReachable";

    /** Text: what came of the last piece of work, see {@link Outcome}; read by the gateway behind it. */
    public static final String OUTCOME = "outcome";

    /** Boolean: whether a second officer looks at a grant; drawn once and stored with the proposal. */
    public static final String SECOND_OPINION = "secondOpinion";

    /** Date: when to remind, set by the step that asks. */
    public static final String REMINDER_AT = "reminderAt";

    /** Date: until when an answer is awaited, set by the step that asks. */
    public static final String DEADLINE_AT = "deadlineAt";

    private CaseVariables() {}
}
