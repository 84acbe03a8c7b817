package org.regularis.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be recorded of somebody; the code is what the record keeps for good, so it never changes. */
public enum AuditAction {
    APPLICATION_STARTED("application-started"),
    APPLICATION_SUBMITTED("application-submitted"),
    APPLICATION_WITHDRAWN("application-withdrawn"),
    DRAFT_DISCARDED("draft-discarded"),
    CASE_OPENED("case-opened"),
    NOTE_ADDED("note-added"),
    DOCUMENT_FILED("document-filed"),
    DOCUMENT_DESCRIBED("document-described"),
    DOCUMENT_REMOVED("document-removed"),
    DOCUMENT_READ("document-read"),
    DOCUMENT_ACCEPTED("document-accepted"),
    DOCUMENT_REJECTED("document-rejected"),
    NUMBER_GIVEN("number-given"),
    NUMBER_SETTLED("number-settled"),
    FILE_COMPARED("file-compared"),
    DUPLICATE_ANSWERED("duplicate-answered"),
    EVIDENCE_REQUESTED("evidence-requested"),
    EVIDENCE_REQUEST_ANSWERED("evidence-request-answered"),
    EMPLOYER_QUESTION_READ("employer-question-read"),
    EMPLOYER_ANSWERED("employer-answered"),
    REGISTER_ASKED("register-asked"),
    REGISTER_ANSWERED("register-answered"),
    PROPOSAL_MADE("proposal-made"),
    REFUSAL_UPHELD("refusal-upheld"),
    PROPOSAL_CONFIRMED("proposal-confirmed"),
    PROPOSAL_RETURNED("proposal-returned"),
    NOTICE_ANSWERED("notice-answered"),
    CHECK_FOUND("check-found"),
    CHECK_AGREED("check-agreed"),
    DECISION_RECORDED("decision-recorded"),
    DECISIONS_EXPORTED("decisions-exported"),
    LETTER_READ("letter-read"),
    WORK_CLAIMED("work-claimed"),
    WORK_RELEASED("work-released"),
    WORK_ASSIGNED("work-assigned"),
    WORK_DONE("work-done"),
    INCIDENT_RETRIED("incident-retried"),
    MAIL_RETRIED("mail-retried"),
    PROGRAMME_REFUSED("programme-refused"),
    PROGRAMME_DRAFTED("programme-drafted"),
    PROGRAMME_APPROVED("programme-approved"),
    PROGRAMME_TAKEN_BACK("programme-taken-back"),
    PROGRAMME_DRAFT_DISCARDED("programme-draft-discarded");

    private static final Map<String, AuditAction> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(AuditAction::code, Function.identity()));

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The key of its words in the bundle {@code audit}. */
    public String messageKey() {
        return "audit.action." + code;
    }

    /** Empty for a code that another version of the application has recorded. */
    public static Optional<AuditAction> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
