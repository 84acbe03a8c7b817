package org.regularis.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.regularis.shared.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, one mail after the other, on any number of nodes. No transaction is open while the mail server
 * is spoken to. A crash between its yes and our note sends a mail again, with the same Message-ID.
 */
@Component
public class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final Outbox outbox;
    private final MailComposer composer;
    private final JavaMailSender sender;
    private final CorrespondenceSettings settings;
    private final Clock clock;

    MailDelivery(
            Outbox outbox, MailComposer composer, JavaMailSender sender, CorrespondenceSettings settings, Clock clock) {
        this.outbox = outbox;
        this.composer = composer;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due; stops early while the mail server is away, so that not every mail has to wait for it. */
    @Scheduled(fixedDelayString = "${regularis.mail.poll:5s}")
    public void deliverDue() {
        boolean serverAnswers = true;
        while (serverAnswers) {
            Optional<OutboxMail> due = outbox.lease(settings.lease());
            if (due.isEmpty()) {
                return;
            }
            serverAnswers = deliver(due.get());
        }
    }

    /** Whatever goes wrong with a mail is a try of that mail and holds no other one up. */
    private boolean deliver(OutboxMail mail) {
        if (mail.attempts() > settings.maxAttempts()) {
            return note(mail, SmtpFailure.CUT_OFF);
        }
        return switch (Attempt.at(() -> send(mail))) {
            case Attempt.Failed<Boolean> failed -> note(mail, SmtpFailure.of(failed.cause()));
            case Attempt.Done<Boolean> done -> {
                if (done.result()) {
                    outbox.sent(mail);
                    log.info(
                            "Mail {} ({}) of application {} was sent.", mail.id(), mail.kindName(), mail.application());
                } else {
                    outbox.dropped(mail, "not-needed-any-more");
                }
                yield true;
            }
        };
    }

    /** False when there is no reason any more to send it. */
    private boolean send(OutboxMail mail) throws MessagingException {
        Optional<MimeMessage> message = composer.compose(mail);
        message.ifPresent(sender::send);
        return message.isPresent();
    }

    private boolean note(OutboxMail mail, SmtpFailure failure) {
        if (failure.isFinal() || mail.attempts() >= settings.maxAttempts()) {
            outbox.undeliverable(mail, failure.code());
            log.warn(
                    "Mail {} ({}) of application {} cannot be delivered: {}.",
                    mail.id(),
                    mail.kindName(),
                    mail.application(),
                    failure.code());
        } else {
            log.info(
                    "Mail {} ({}) of application {} is tried again later: {}.",
                    mail.id(),
                    mail.kindName(),
                    mail.application(),
                    failure.code());
            outbox.retryAt(mail, clock.instant().plus(settings.delayAfter(mail.attempts())), failure.code());
        }
        return !failure.concernsAll();
    }
}
