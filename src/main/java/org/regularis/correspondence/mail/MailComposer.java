package org.regularis.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationFiles;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Verification;
import org.regularis.shared.Dates;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.Language;
import org.regularis.shared.Reference;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Puts a mail together when it is sent. An applicant's mail says that there is news and nothing of what it is;
 * an employer's mail carries the link and nobody's name.
 */
@Component
class MailComposer {

    /** Nobody knows which language an employer reads. */
    private static final List<Language> EMPLOYER_LANGUAGES = List.of(Language.RU, Language.EN);

    private final JavaMailSender sender;
    private final ApplicationFiles applications;
    private final EmployerVerifications verifications;
    private final MessageSource messages;
    private final CorrespondenceSettings settings;
    private final InstallationSettings installation;
    private final Dates dates;
    private final Clock clock;

    MailComposer(
            JavaMailSender sender,
            ApplicationFiles applications,
            EmployerVerifications verifications,
            MessageSource messages,
            CorrespondenceSettings settings,
            InstallationSettings installation,
            Dates dates,
            Clock clock) {
        this.sender = sender;
        this.applications = applications;
        this.verifications = verifications;
        this.messages = messages;
        this.settings = settings;
        this.installation = installation;
        this.dates = dates;
        this.clock = clock;
    }

    /** Empty when there is no reason any more to send it: the employer has answered, or the question is closed. */
    Optional<MimeMessage> compose(OutboxMail mail) throws MessagingException {
        Optional<Words> words = mail.kind().isForEmployer() ? question(mail) : Optional.of(news(mail));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(words.get().subject(), StandardCharsets.UTF_8.name());
        message.setText(words.get().text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader(
                "Message-ID", "<" + mail.id() + "@" + installation.publicUrl().getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return Optional.of(message);
    }

    private Words news(OutboxMail mail) {
        Locale locale = mail.language().locale();
        String reference = applications
                .require(mail.application())
                .reference()
                .map(Reference::value)
                .orElse("");
        return new Words(
                text("correspondence.mail.news.subject", locale, reference),
                text("correspondence.mail.news.text", locale, reference, installation.address("/my")));
    }

    private Optional<Words> question(OutboxMail mail) {
        var id = mail.occasion().question();
        return verifications
                .find(id)
                .filter(verification -> verification.state() == Verification.State.OPEN
                        && clock.instant().isBefore(verification.answerUntil()))
                .map(verification -> question(mail.kind(), verification, verifications.link(id)));
    }

    private Words question(MailKind kind, Verification verification, String link) {
        String home = installation.address("/").toString();
        String key = "correspondence.mail." + (kind == MailKind.EMPLOYER_REMINDER ? "reminder" : "invitation");
        return new Words(
                inEveryLanguage(" / ", locale -> text(key + ".subject", locale)),
                inEveryLanguage(
                        "\n\n* * *\n\n",
                        locale -> text(
                                key + ".text", locale, link, dates.day(verification.answerUntil(), locale), home)));
    }

    private static String inEveryLanguage(String between, Function<Locale, String> words) {
        return EMPLOYER_LANGUAGES.stream().map(Language::locale).map(words).collect(Collectors.joining(between));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private record Words(String subject, String text) {}
}
