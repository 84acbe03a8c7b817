package org.regularis.dev;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * A mail that the mail catcher kept.
 *
 * @param text the plain text parts, one after the other
 * @param attachments the names of attached files
 */
public record CaughtMail(
        Path file, String messageId, List<String> to, String subject, String text, List<String> attachments) {

    static CaughtMail read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
            List<String> texts = new ArrayList<>();
            List<String> attachments = new ArrayList<>();
            collect(mail, texts, attachments);
            return new CaughtMail(
                    file,
                    mail.getMessageID(),
                    Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                            .map(address -> ((InternetAddress) address).getAddress())
                            .toList(),
                    mail.getSubject(),
                    String.join("\n", texts),
                    attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    private static void collect(Part part, List<String> texts, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                collect(inner, texts, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        }
    }
}
