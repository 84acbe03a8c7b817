package org.regularis.casework;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.applications.GivenNumber;
import org.regularis.casework.CaseEventKind.Detail.Sort;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.Proposal;
import org.regularis.employers.EmployerAnswered;
import org.regularis.programmes.Eligibility;
import org.regularis.registers.Register;
import org.regularis.shared.UserId;

/** What can happen to a case, and what a timeline says with it; the database keeps the code, so it never changes. */
public enum CaseEventKind {
    SUBMITTED("submitted", Group.EVIDENCE),
    EVIDENCE_REQUESTED("evidence-requested", Group.EVIDENCE),
    EVIDENCE_REMINDED("evidence-reminded", Group.EVIDENCE),
    EVIDENCE_ANSWERED("evidence-answered", Group.EVIDENCE),
    EVIDENCE_OVERDUE("evidence-overdue", Group.EVIDENCE),
    MORE_TIME_GIVEN("more-time-given", Group.EVIDENCE),
    NUMBER_SETTLED("number-settled", Group.EVIDENCE, new Detail.OneOf(GivenNumber.Correction.class)),
    NUMBER_CORRECTED("number-corrected", Group.EVIDENCE, new Detail.OneOf(NumberDesk.Fit.class)),
    WITHDRAWN("withdrawn", Group.EVIDENCE),

    WORK_OPENED("work-opened", Group.WORK, Sort.STEP),
    WORK_CLAIMED("work-claimed", Group.WORK, Sort.STEP),
    WORK_RELEASED("work-released", Group.WORK, Sort.STEP),
    WORK_ASSIGNED("work-assigned", Group.WORK, Sort.OFFICER),
    WORK_DONE("work-done", Group.WORK, Sort.STEP),
    WORK_CANCELLED("work-cancelled", Group.WORK, Sort.STEP),

    EMPLOYER_ASKED("employer-asked", Group.EMPLOYER),
    EMPLOYER_REMINDED("employer-reminded", Group.EMPLOYER),
    EMPLOYER_ANSWERED("employer-answered", Group.EMPLOYER, new Detail.OneOf(EmployerAnswered.Outcome.class)),
    EMPLOYER_SILENT("employer-silent", Group.EMPLOYER),

    REGISTER_ASKED("register-asked", Group.EVIDENCE, new Detail.OneOf(Register.class)),
    REGISTER_ANSWERED("register-answered", Group.EVIDENCE, new Detail.OneOf(Register.class)),
    REGISTER_SILENT("register-silent", Group.EVIDENCE, new Detail.OneOf(Register.class)),

    RULES_EVALUATED("rules-evaluated", Group.DECISION, new Detail.OneOf(Eligibility.Outcome.class)),
    PROPOSAL_MADE("proposal-made", Group.DECISION, new Detail.OneOf(Proposal.Kind.class)),
    PROPOSAL_CONFIRMED("proposal-confirmed", Group.DECISION, new Detail.OneOf(Proposal.Kind.class)),
    PROPOSAL_RETURNED("proposal-returned", Group.DECISION, new Detail.OneOf(Proposal.Kind.class)),
    NOTICE_GIVEN("notice-given", Group.DECISION),
    NOTICE_REMINDED("notice-reminded", Group.DECISION),
    NOTICE_ANSWERED("notice-answered", Group.DECISION),
    REFUSAL_UPHELD("refusal-upheld", Group.DECISION),
    REFUSAL_DROPPED("refusal-dropped", Group.DECISION),
    DECISION_RECORDED("decision-recorded", Group.DECISION, new Detail.OneOf(Proposal.Kind.class)),
    PERMIT_ISSUED("permit-issued", Group.DECISION),

    LETTER_WRITTEN("letter-written", Group.LETTERS, new Detail.OneOf(LetterKind.class)),

    CLOCK_STOPPED("clock-stopped", Group.CLOCK),
    CLOCK_RESUMED("clock-resumed", Group.CLOCK),
    CLOCK_WARNED("clock-warned", Group.CLOCK),
    CLOCK_RAN_OUT("clock-ran-out", Group.CLOCK),

    NOTE_ADDED("note-added", Group.NOTES, Sort.TEXT),

    INCIDENT_RAISED("incident-raised", Group.TECHNICAL, Sort.STEP),
    INCIDENT_RESOLVED("incident-resolved", Group.TECHNICAL, Sort.STEP);

    private static final Map<String, CaseEventKind> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(CaseEventKind::code, Function.identity()));

    private final String code;
    private final Group group;
    private final Detail detail;

    CaseEventKind(String code, Group group) {
        this(code, group, Sort.NONE);
    }

    CaseEventKind(String code, Group group, Detail detail) {
        this.code = code;
        this.group = group;
        this.detail = detail;
    }

    /** Empty for a code that another version of the application has written. */
    public static Optional<CaseEventKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    public Detail detail() {
        return detail;
    }

    /** The event with the code that belongs to it. */
    public CaseEvent with(Enum<?> code) {
        return event(new Detail.OneOf(code.getDeclaringClass()), code.name());
    }

    /** The event at a step of a process model. */
    public CaseEvent at(String elementId) {
        return event(Sort.STEP, elementId);
    }

    /** The event that made this officer responsible. */
    public CaseEvent to(UserId officer) {
        return event(Sort.OFFICER, officer.value());
    }

    CaseEvent plain() {
        if (detail != Sort.NONE) {
            throw new IllegalArgumentException(this + " comes with a detail");
        }
        return new CaseEvent(this, Optional.empty(), Optional.empty());
    }

    private CaseEvent event(Detail expected, String text) {
        if (!detail.equals(expected)) {
            throw new IllegalArgumentException(this + " does not come with " + expected);
        }
        return new CaseEvent(this, Optional.empty(), Optional.of(text));
    }

    /** By which a timeline can be narrowed. */
    public enum Group {
        WORK,
        EVIDENCE,
        EMPLOYER,
        DECISION,
        LETTERS,
        CLOCK,
        NOTES,
        TECHNICAL
    }

    /** What the detail of an event is. */
    public sealed interface Detail {

        enum Sort implements Detail {
            NONE,
            /** The element id of a step. */
            STEP,
            /** The user id of an officer. */
            OFFICER,
            /** What an officer wrote. */
            TEXT
        }

        /** The name of a constant. */
        record OneOf(Class<?> type) implements Detail {}
    }
}
