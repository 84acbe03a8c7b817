package org.regularis.programmes;

import java.util.Arrays;

/** What an applicant answers that can state a fact; what begins with {@code presence:} is worked out of the stays. */
public enum ApplicantAnswer {
    BIRTH_DATE("person.birthDate", FactType.DATE),
    SEX("person.sex", FactType.TEXT),
    CITIZENSHIP("person.citizenship", FactType.TEXT),
    REGION("person.region", FactType.TEXT),
    DOCUMENT_TYPE("identityDocument.type", FactType.TEXT),
    DOCUMENT_STATE("identityDocument.issuingState", FactType.TEXT),
    DOCUMENT_EXPIRY("identityDocument.expiresOn", FactType.DATE),
    FIRST_DAY("presence:first-day", FactType.DATE),
    UNBROKEN_SINCE("presence:unbroken-since", FactType.DATE),
    PRESENT_TODAY("presence:today", FactType.BOOLEAN),
    SECTOR("employment.sector", FactType.TEXT),
    SINCE("employment.since", FactType.DATE),
    HOURS("employment.hoursPerWeek", FactType.NUMBER),
    WAGE("employment.monthlyWage", FactType.NUMBER),
    CONTRACT("employment.contract", FactType.TEXT),
    OCCUPATION("employment.occupation", FactType.TEXT);

    private final String key;
    private final FactType type;

    ApplicantAnswer(String key, FactType type) {
        this.key = key;
        this.type = type;
    }

    /** As it is written in {@code programme.yaml}; the key of the answer, unless it is worked out. */
    public String key() {
        return key;
    }

    /** Worked out of all stays, and no single answer. */
    public boolean isOfStays() {
        return switch (this) {
            case FIRST_DAY, UNBROKEN_SINCE, PRESENT_TODAY -> true;
            default -> false;
        };
    }

    public FactType type() {
        return type;
    }

    public static ApplicantAnswer of(String key) {
        return Arrays.stream(values())
                .filter(answer -> answer.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
