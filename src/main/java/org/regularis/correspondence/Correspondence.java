package org.regularis.correspondence;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.StepsOnly;
import org.regularis.shared.VerificationId;
import org.springframework.stereotype.Component;

/**
 * Writes to people for the process. A letter is frozen when written; a mail about it goes to the outbox in the
 * same transaction, unique per case, kind and occasion, so that nobody is written to twice.
 */
@StepsOnly
@Component
public class Correspondence {

    /**
     * Writes a letter to the applicant and, where there is an e-mail address, a notice without personal content.
     * What the letter says is read from the case: the open request, the notice, the decision, the deadline.
     *
     * @param occasion tells repeated letters of a kind apart, for example the id of the request
     */
    public void write(ApplicationId application, LetterKind kind, String occasion) {
        throw new UnsupportedOperationException();
    }

    /** Sends the employer the link of a question. */
    public void inviteEmployer(ApplicationId application, VerificationId verification) {
        throw new UnsupportedOperationException();
    }

    public void remindEmployer(ApplicationId application, VerificationId verification) {
        throw new UnsupportedOperationException();
    }
}
