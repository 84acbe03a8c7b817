package org.regularis.applications.progress;

/** Where an application is, in the words that applicants and officers share. */
public enum Stage {
    DRAFT,
    COMPLETENESS_CHECK,
    EMPLOYER_VERIFICATION,
    EXAMINATION,
    SECOND_OPINION,
    NOTICE_OF_REFUSAL,
    DECIDED,
    WITHDRAWN;

    /** Nothing more happens to the application. */
    public boolean isClosed() {
        return this == DECIDED || this == WITHDRAWN;
    }

    /** What the office does next in this stage, once it is its turn. */
    public Awaited awaitedOfOffice() {
        return switch (this) {
            case COMPLETENESS_CHECK -> Awaited.COMPLETENESS_CHECK;
            case SECOND_OPINION -> Awaited.SECOND_OPINION;
            case NOTICE_OF_REFUSAL -> Awaited.DECISION;
            case EMPLOYER_VERIFICATION, EXAMINATION -> Awaited.EXAMINATION;
            case DRAFT, DECIDED, WITHDRAWN -> Awaited.NOTHING;
        };
    }
}
