package org.regularis.correspondence.mail;

import java.util.UUID;
import org.regularis.correspondence.Occasion;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;

/**
 * A mail that waits to be sent.
 *
 * @param occasion the id or code that tells mails of a kind apart; the id of the question for an employer's mail
 * @param attempts how often it was tried, this time included
 */
record OutboxMail(
        UUID id,
        ApplicationId application,
        MailKind kind,
        Occasion occasion,
        String recipient,
        Language language,
        int attempts) {}
