package org.regularis.applications.answers;

import java.util.List;

/** The answers that are chosen and not written. */
public final class Choices {

    public static final List<String> SEX = List.of("F", "M", "X");
    public static final List<String> IDENTITY_DOCUMENT = List.of("passport", "identity-card", "other");
    /** By the words of the number checks; no rule is known for the last. */
    public static final List<String> OFFICIAL_NUMBER =
            List.of("nie", "dni", "codice-fiscale", "inn", "snils", "iin", "other");

    public static final List<String> SECTOR =
            List.of("construction", "agriculture", "domestic", "care", "hospitality", "industry", "other");
    public static final List<String> CONTRACT = List.of("written", "oral", "none");

    public static final List<String> YES_NO = List.of("yes", "no");

    private Choices() {}
}
