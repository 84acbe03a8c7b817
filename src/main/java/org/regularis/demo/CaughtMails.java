package org.regularis.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mails that the demo's mail catcher has kept. */
@Component
@Profile("demo")
class CaughtMails {

    private static final int SHOWN = 100;

    private final Path directory;

    CaughtMails(DemoSettings settings) {
        this.directory = settings.mailDirectory();
    }

    /** @param name of its file, which is how the page asks for it */
    record CaughtMail(String name, String to, String subject, Instant at, String text) {}

    /** The newest first. */
    List<CaughtMail> newest() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .limit(SHOWN)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them by name; a name that is no file of the directory is not found. */
    Optional<CaughtMail> find(String name) {
        if (!name.matches("[\\w.-]+\\.eml")) {
            return Optional.empty();
        }
        return Optional.of(directory.resolve(name)).filter(Files::isRegularFile).map(this::read);
    }

    private CaughtMail read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), stream);
            var to = mail.getAllRecipients() == null ? "" : mail.getAllRecipients()[0].toString();
            return new CaughtMail(
                    file.getFileName().toString(),
                    to,
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    Files.getLastModifiedTime(file).toInstant(),
                    text(mail.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A caught mail cannot be read: " + file.getFileName(), e);
        }
    }

    /** The plain text of a mail; of several parts the first plain one. */
    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return text(part.getContent());
                }
            }
            return "";
        }
        return content.toString();
    }
}
