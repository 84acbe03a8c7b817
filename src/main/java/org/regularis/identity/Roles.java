package org.regularis.identity;

import java.util.Set;

/** The realm roles, as Keycloak spells them. */
public final class Roles {

    public static final String APPLICANT = "applicant";
    public static final String EMPLOYER = "employer";
    public static final String CASE_OFFICER = "case-officer";
    public static final String SENIOR_OFFICER = "senior-officer";
    public static final String PROTECTION_OFFICER = "protection-officer";
    public static final String SUPERVISOR = "supervisor";
    public static final String PROGRAMME_ADMIN = "programme-admin";
    public static final String AUDITOR = "auditor";

    private Roles() {}

    /** The roles of those who work for the authority. */
    public static Set<String> staff() {
        return Set.of(CASE_OFFICER, SENIOR_OFFICER, PROTECTION_OFFICER, SUPERVISOR, PROGRAMME_ADMIN, AUDITOR);
    }

    /** The roles of those who come from outside. */
    public static Set<String> outside() {
        return Set.of(APPLICANT, EMPLOYER);
    }
}
