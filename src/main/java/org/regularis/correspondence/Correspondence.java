package org.regularis.correspondence;

import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.correspondence.letters.LetterArchive;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.LetterWriter;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.correspondence.mail.MailKind;
import org.regularis.correspondence.mail.Outbox;
import org.regularis.correspondence.mail.Outbox.Recipient;
import org.regularis.employers.EmployerVerifications;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.StepsOnly;
import org.regularis.shared.VerificationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people for the process. A letter is frozen when written; a mail about it goes to the outbox in the
 * same transaction, unique per case, kind and occasion, so that nobody is written to twice.
 */
@StepsOnly
@Component
public class Correspondence {

    private static final Logger log = LoggerFactory.getLogger(Correspondence.class);

    private final ApplicationFiles applications;
    private final EmployerVerifications verifications;
    private final LetterWriter writer;
    private final LetterArchive letters;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Correspondence(
            ApplicationFiles applications,
            EmployerVerifications verifications,
            LetterWriter writer,
            LetterArchive letters,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.verifications = verifications;
        this.writer = writer;
        this.letters = letters;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Writes a letter to the applicant and, where there is an e-mail address, a notice without personal content.
     * What the letter says is read from the case: the open request, the notice, the decision, the deadline.
     *
     * @param occasion tells repeated letters of a kind apart, for example the id of the request
     */
    @Transactional
    public void write(ApplicationId application, LetterKind kind, Occasion occasion) {
        if (letters.has(application, kind, occasion)) {
            return;
        }
        ApplicationFile file = applications.require(application);
        if (letters.add(application, kind, occasion, writer.write(file, kind, occasion))) {
            emailOf(file)
                    .ifPresent(address -> outbox.add(
                            application, MailKind.newsOf(kind), occasion, new Recipient(address, file.language())));
            events.publishEvent(new LetterWritten(application, kind));
            log.info("The letter {} of application {} was written.", kind, application);
        }
    }

    /** Sends the employer the link of a question; nothing where no address is known. */
    @Transactional
    public void inviteEmployer(ApplicationId application, VerificationId verification) {
        writeToEmployer(application, MailKind.EMPLOYER_INVITATION, verification);
    }

    @Transactional
    public void remindEmployer(ApplicationId application, VerificationId verification) {
        writeToEmployer(application, MailKind.EMPLOYER_REMINDER, verification);
    }

    private void writeToEmployer(ApplicationId application, MailKind kind, VerificationId verification) {
        verifications
                .emailOf(verification)
                .ifPresent(address -> outbox.add(
                        application, kind, Occasion.question(verification), new Recipient(address, Language.RU)));
    }

    private static Optional<String> emailOf(ApplicationFile file) {
        return file.contact().email();
    }
}
