package org.regularis.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailCatcherTest {

    @TempDir
    Path folder;

    @Test
    void a_mail_that_was_taken_is_on_disk() throws Exception {
        try (MailCatcher catcher = MailCatcher.start(folder, 0)) {
            send(catcher, "firm@example.org", "Подтвердите работу");

            assertThat(catcher.mailsTo("firm@example.org"))
                    .extracting(CaughtMail::subject, CaughtMail::text, CaughtMail::attachments)
                    .containsExactly(tuple(
                            "Подтвердите работу", "Откройте ссылку: http://localhost:8080/", List.of("letter.pdf")));
        }
    }

    @Test
    void mails_are_listed_as_they_came_and_outlive_a_restart() throws Exception {
        try (MailCatcher catcher = MailCatcher.start(folder, 0)) {
            send(catcher, "firm@example.org", "first");
            send(catcher, "firm@example.org", "second");
        }
        try (MailCatcher catcher = MailCatcher.start(folder, 0)) {
            send(catcher, "firm@example.org", "third");

            assertThat(catcher.mails()).extracting(CaughtMail::subject).containsExactly("first", "second", "third");
        }
    }

    @Test
    void an_address_where_nobody_lives_is_refused() throws Exception {
        try (MailCatcher catcher = MailCatcher.start(folder, 0)) {
            assertThatThrownBy(() -> send(catcher, "nobody@" + MailCatcher.UNDELIVERABLE, "lost"))
                    .isInstanceOf(MailSendException.class)
                    .hasMessageContaining("550");
            assertThat(catcher.mails()).isEmpty();
        }
    }

    private static void send(MailCatcher catcher, String to, String subject) throws MessagingException, IOException {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(catcher.port());
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("office@example.org");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("Откройте ссылку: http://localhost:8080/");
        helper.addAttachment("letter.pdf", new ByteArrayResource(new byte[] {1, 2, 3}), "application/pdf");
        sender.send(mail);
    }
}
