package org.regularis.programmes;

import java.util.Optional;
import java.util.stream.Stream;

/** What an applicant's answers can state about a fact, as {@code answer:} in a programme names it. */
public enum ApplicantAnswer {
    BIRTH_DATE("person.birthDate"),
    SEX("person.sex"),
    CITIZENSHIP("person.citizenship"),
    REGION("person.region"),
    DOCUMENT_TYPE("identityDocument.type"),
    ISSUING_STATE("identityDocument.issuingState"),
    EXPIRES_ON("identityDocument.expiresOn"),
    FIRST_DAY("presence:first-day"),
    UNBROKEN_SINCE("presence:unbroken-since"),
    HERE_TODAY("presence:today"),
    SECTOR("employment.sector"),
    EMPLOYED_SINCE("employment.since"),
    HOURS_PER_WEEK("employment.hoursPerWeek"),
    MONTHLY_WAGE("employment.monthlyWage"),
    CONTRACT("employment.contract"),
    OCCUPATION("employment.occupation");

    private final String text;

    ApplicantAnswer(String text) {
        this.text = text;
    }

    /** Its name in a programme, and the applicant's answer of the same name unless it is worked out of the stays. */
    public String text() {
        return text;
    }

    /** Worked out of all stays, and no single answer. */
    public boolean isOfStays() {
        return switch (this) {
            case FIRST_DAY, UNBROKEN_SINCE, HERE_TODAY -> true;
            default -> false;
        };
    }

    public static Optional<ApplicantAnswer> find(String text) {
        return Stream.of(values()).filter(answer -> answer.text.equals(text)).findFirst();
    }
}
