package org.regularis.correspondence.letters;

import org.springframework.modulith.NamedInterface;

/** The letters; each has its template and its words in every language. */
@NamedInterface("letters")
public enum LetterKind {
    RECEIPT,
    EVIDENCE_REQUEST,
    EVIDENCE_REMINDER,
    EMPLOYER_SILENT,
    NOTICE_OF_INTENDED_REFUSAL,
    NOTICE_REMINDER,
    GRANT,
    REFUSAL,
    WITHDRAWAL_CONFIRMED
}
