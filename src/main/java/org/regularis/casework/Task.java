package org.regularis.casework;

/** The kinds of work on the officers' desk: one for each user task of the process models, by its id's meaning. */
public enum Task {
    CHECK_COMPLETENESS("checkCompleteness"),
    DECIDE_ON_MISSED_DEADLINE("decideOnMissedDeadline"),
    WEIGH_CONTRADICTION("weighContradiction"),
    SETTLE_BY_OTHER_EVIDENCE("settleByOtherEvidence"),
    EXAMINE_APPLICATION("examineApplication"),
    REVIEW_GRANT("reviewGrant"),
    REVIEW_REFUSAL("reviewRefusal"),
    RECONSIDER_REFUSAL("reconsiderRefusal"),
    CONFIRM_REFUSAL("confirmRefusal");

    private final String meaning;

    Task(String meaning) {
        this.meaning = meaning;
    }

    /** The element id in the model. */
    public String elementId() {
        return "userTask_" + meaning;
    }

    public String messageKey() {
        return "casework.task." + meaning;
    }

    /** Whether a second person does this, never the one who proposed. */
    public boolean needsSecondPerson() {
        return this == REVIEW_GRANT || this == REVIEW_REFUSAL || this == CONFIRM_REFUSAL;
    }

    /** Whether whoever does this judges documents too. */
    public boolean judgesDocuments() {
        return this == CHECK_COMPLETENESS
                || this == WEIGH_CONTRADICTION
                || this == SETTLE_BY_OTHER_EVIDENCE
                || this == EXAMINE_APPLICATION;
    }

    public static Task of(String elementId) {
        for (var task : values()) {
            if (task.elementId().equals(elementId)) {
                return task;
            }
        }
        throw new IllegalArgumentException("No task of ours: " + elementId);
    }
}
