package org.regularis.correspondence.mail;

import java.util.UUID;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;

/**
 * A mail that waits to be sent. Kind and language are as they were written, perhaps by another release of this software:
 * they are read when the mail is composed, so that one that nobody can read holds no other up.
 *
 * @param occasion the id or code that tells mails of a kind apart; the id of the question for an employer's mail
 * @param attempts how often it was tried, this time included
 */
record OutboxMail(
        UUID id,
        ApplicationId application,
        String kindName,
        Occasion occasion,
        String recipient,
        String languageName,
        int attempts) {

    MailKind kind() {
        return MailKind.valueOf(kindName);
    }

    Language language() {
        return Language.valueOf(languageName);
    }
}
