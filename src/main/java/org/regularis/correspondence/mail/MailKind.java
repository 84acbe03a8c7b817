package org.regularis.correspondence.mail;

import org.regularis.correspondence.letters.LetterKind;

/** What a mail is about: news of a letter for an applicant, or a question for an employer. */
public enum MailKind {
    RECEIPT,
    EVIDENCE_REQUEST,
    EVIDENCE_REMINDER,
    EMPLOYER_SILENT,
    NOTICE_OF_INTENDED_REFUSAL,
    NOTICE_REMINDER,
    GRANT,
    REFUSAL,
    WITHDRAWAL_CONFIRMED,
    EMPLOYER_INVITATION,
    EMPLOYER_REMINDER;

    public static MailKind newsOf(LetterKind letter) {
        return valueOf(letter.name());
    }

    boolean isForEmployer() {
        return this == EMPLOYER_INVITATION || this == EMPLOYER_REMINDER;
    }
}
