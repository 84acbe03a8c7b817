package org.regularis.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.LettersTest;
import org.regularis.correspondence.UndeliverableMails;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.dev.CaughtMail;
import org.regularis.dev.MailCatcher;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.JobClaim;
import org.regularis.employers.Jobs;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.VerificationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailDeliveryTest extends LettersTest {

    private final String person = UUID.randomUUID() + "@example.org";
    private final String employer = UUID.randomUUID() + "@stroika.example";

    @Autowired
    MailDelivery delivery;

    @Autowired
    Outbox outbox;

    @Autowired
    UndeliverableMails undeliverable;

    @Autowired
    EmployerVerifications verifications;

    @Autowired
    AnswerByLink link;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void theMailServerIsUp() {
        sender.setHost("localhost");
        sender.setPort(catcher.port());
    }

    @Test
    void news_is_sent_once_and_says_nothing_of_what_it_is() {
        var application = submitted(Language.EN, person);
        correspondence.write(application, LetterKind.EMPLOYER_SILENT, new Occasion("1"));

        delivery.deliverDue();
        delivery.deliverDue();

        CaughtMail mail = onlyMailTo(person);
        assertThat(mail.subject()).isEqualTo("News about your application " + reference);
        assertThat(mail.text()).contains("Sign in to read it", "/my").doesNotContain("Amina", "employer", "Hara");
        assertThat(mail.messageId()).isEqualTo("<" + idOf(application) + "@localhost>");
    }

    @Test
    void news_comes_in_the_applicants_language() {
        correspondence.write(submitted(Language.RU, person), LetterKind.RECEIPT, new Occasion("1"));

        delivery.deliverDue();

        assertThat(onlyMailTo(person).text()).contains("Войдите, чтобы прочитать");
    }

    @Test
    void an_employer_gets_the_link_in_both_languages_and_nobodys_name() {
        var application = submitted(Language.EN, person);
        VerificationId question = ask(application, employer);

        correspondence.inviteEmployer(application, question);
        correspondence.inviteEmployer(application, question);
        delivery.deliverDue();

        CaughtMail mail = onlyMailTo(employer);
        assertThat(mail.text())
                .contains(verifications.link(question), "15 октября 2026", "15 October 2026")
                .doesNotContain("Amina", "bricklayer");
        assertThat(everythingInTheOutbox()).doesNotContain("/employer/confirm/");
    }

    @Test
    void a_reminder_is_left_out_when_the_employer_has_answered_meanwhile() {
        var application = submitted(Language.EN, person);
        VerificationId question = ask(application, employer);
        correspondence.remindEmployer(application, question);
        String token = verifications.link(question).replaceAll(".*/", "");
        link.answer(token, Jobs.allConfirmed());

        delivery.deliverDue();

        assertThat(catcher.mailsTo(employer)).isEmpty();
        assertThat(stateOf(application)).isEqualTo("DROPPED");
    }

    @Test
    void while_the_server_is_down_mails_wait_longer_and_longer_and_then_get_through() throws IOException {
        var application = submitted(Language.EN, person);
        correspondence.write(application, LetterKind.RECEIPT, new Occasion("1"));
        sender.setPort(closedPort());

        delivery.deliverDue();
        assertThat(stateOf(application)).isEqualTo("WAITING");
        assertThat(errorOf(application)).isEqualTo("server-unreachable");

        sender.setPort(catcher.port());
        clock.pass(Duration.ofSeconds(59));
        delivery.deliverDue();
        assertThat(catcher.mailsTo(person)).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        delivery.deliverDue();
        assertThat(onlyMailTo(person).messageId()).contains(idOf(application).toString());
        assertThat(stateOf(application)).isEqualTo("SENT");
    }

    @Test
    void after_so_many_attempts_a_mail_is_undeliverable_and_can_be_put_back() throws IOException {
        var application = submitted(Language.EN, person);
        correspondence.write(application, LetterKind.RECEIPT, new Occasion("1"));
        sender.setPort(closedPort());
        for (int attempt = 0; attempt < 12; attempt++) {
            delivery.deliverDue();
            clock.pass(Duration.ofHours(6));
        }

        assertThat(undeliverable.list()).singleElement().satisfies(mail -> {
            assertThat(mail.application()).isEqualTo(application);
            assertThat(mail.attempts()).isEqualTo(12);
            assertThat(mail.error()).isEqualTo("server-unreachable");
        });

        sender.setPort(catcher.port());
        delivery.deliverDue();
        assertThat(catcher.mailsTo(person)).isEmpty();
        undeliverable.retry(idOf(application));
        delivery.deliverDue();
        assertThat(onlyMailTo(person).messageId()).contains(idOf(application).toString());
        assertThat(undeliverable.list()).isEmpty();
    }

    @Test
    void a_final_refusal_is_not_tried_again_until_somebody_says_so() {
        var application = submitted(Language.EN, "nobody@" + MailCatcher.UNDELIVERABLE);
        correspondence.write(application, LetterKind.RECEIPT, new Occasion("1"));

        delivery.deliverDue();

        assertThat(undeliverable.list()).singleElement().satisfies(mail -> {
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.error()).isEqualTo("smtp-550");
        });
    }

    @Test
    void an_address_that_is_none_is_undeliverable_and_holds_nobody_up() {
        var broken = submitted(Language.EN, "not an address");
        correspondence.write(broken, LetterKind.RECEIPT, new Occasion("1"));
        outbox.add(broken, MailKind.GRANT, new Occasion("2"), new Outbox.Recipient(person, Language.EN));

        delivery.deliverDue();

        assertThat(undeliverable.list()).singleElement().satisfies(mail -> assertThat(mail.error())
                .isEqualTo("invalid-address"));
        assertThat(catcher.mailsTo(person)).hasSize(1);
    }

    @Test
    void a_mail_that_cannot_be_composed_counts_its_tries_and_holds_nobody_up() {
        var nowhere = ApplicationId.create();
        outbox.add(
                nowhere, MailKind.RECEIPT, new Occasion("1"), new Outbox.Recipient("amina@example.org", Language.EN));
        clock.pass(Duration.ofSeconds(1));
        correspondence.write(submitted(Language.EN, person), LetterKind.RECEIPT, new Occasion("1"));

        delivery.deliverDue();

        assertThat(catcher.mailsTo(person)).hasSize(1);
        assertThat(stateOf(nowhere)).isEqualTo("WAITING");
        assertThat(column(nowhere, "attempts", Integer.class)).isEqualTo(1);

        for (int attempt = 1; attempt < 12; attempt++) {
            clock.pass(Duration.ofHours(6));
            delivery.deliverDue();
        }
        assertThat(undeliverable.list()).singleElement().satisfies(mail -> {
            assertThat(mail.application()).isEqualTo(nowhere);
            assertThat(mail.attempts()).isEqualTo(12);
            assertThat(mail.error()).matches("not-composed: NotFound at \\w+\\.java:\\d+");
        });
    }

    @Test
    void a_mail_of_a_kind_or_language_that_this_release_does_not_know_holds_nobody_up() {
        var kind = submitted(Language.EN, person);
        outbox.add(kind, MailKind.RECEIPT, new Occasion("1"), new Outbox.Recipient("amina@example.org", Language.EN));
        var language = submitted(Language.EN, person);
        outbox.add(
                language, MailKind.RECEIPT, new Occasion("1"), new Outbox.Recipient("amina@example.org", Language.EN));
        jdbc.sql("update outbox_mail set kind = 'FROM_TOMORROW' where application = ?")
                .param(kind.value())
                .update();
        jdbc.sql("update outbox_mail set language = 'TLH' where application = ?")
                .param(language.value())
                .update();
        clock.pass(Duration.ofSeconds(1));
        correspondence.write(submitted(Language.EN, person), LetterKind.RECEIPT, new Occasion("1"));

        delivery.deliverDue();

        assertThat(catcher.mailsTo(person)).hasSize(1);
        assertThat(errorOf(kind)).startsWith("not-composed: IllegalArgumentException");
        assertThat(errorOf(language)).startsWith("not-composed: IllegalArgumentException");
    }

    @Test
    void a_mail_that_ends_each_sender_is_undeliverable_too() {
        var application = submitted(Language.EN, person);
        correspondence.write(application, LetterKind.RECEIPT, new Occasion("1"));
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(outbox.lease(Duration.ofMinutes(5))).isPresent();
            jdbc.sql("update outbox_mail set leased_until = now() - interval '1 second'")
                    .update();
        }

        delivery.deliverDue();

        assertThat(catcher.mailsTo(person)).isEmpty();
        assertThat(undeliverable.list()).singleElement().satisfies(mail -> assertThat(mail.error())
                .isEqualTo("cut-off"));
    }

    @Test
    void of_two_senders_each_mail_goes_through_one() throws Exception {
        var application = submitted(Language.EN, person);
        for (int occasion = 0; occasion < 20; occasion++) {
            outbox.add(
                    application,
                    MailKind.RECEIPT,
                    new Occasion("o" + occasion),
                    new Outbox.Recipient(person, Language.EN));
        }

        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Object> round = Executors.callable(delivery::deliverDue);
            for (var done : nodes.invokeAll(List.of(round, round))) {
                done.get();
            }
        }

        assertThat(catcher.mailsTo(person)).hasSize(20);
    }

    @Test
    void what_a_crashed_sender_held_is_sent_after_its_lease() {
        var application = submitted(Language.EN, person);
        correspondence.write(application, LetterKind.RECEIPT, new Occasion("1"));
        assertThat(outbox.lease(Duration.ofMinutes(5))).isPresent();

        delivery.deliverDue();
        assertThat(catcher.mailsTo(person)).isEmpty();

        jdbc.sql("update outbox_mail set leased_until = now() - interval '1 second'")
                .update();
        delivery.deliverDue();
        assertThat(onlyMailTo(person).messageId()).contains(idOf(application).toString());
    }

    private VerificationId ask(ApplicationId application, String email) {
        JobClaim claim = new JobClaim(
                "Stroika",
                Optional.empty(),
                Optional.of(email),
                "Amina",
                "bricklayer",
                "2024-03-27",
                "40",
                "1200",
                "oral");
        return verifications.open(application, claim, MONDAY.plus(Duration.ofDays(10)));
    }

    private CaughtMail onlyMailTo(String address) {
        assertThat(catcher.mailsTo(address)).hasSize(1);
        return catcher.mailsTo(address).getFirst();
    }

    private UUID idOf(ApplicationId application) {
        return column(application, "id", UUID.class);
    }

    private String stateOf(ApplicationId application) {
        return column(application, "state", String.class);
    }

    private String errorOf(ApplicationId application) {
        return column(application, "last_error", String.class);
    }

    private <T> T column(ApplicationId application, String name, Class<T> type) {
        return jdbc.sql("select " + name + " from outbox_mail where application = ?")
                .param(application.value())
                .query(type)
                .single();
    }

    private String everythingInTheOutbox() {
        return String.join(
                "\n",
                jdbc.sql("select outbox_mail::text from outbox_mail")
                        .query(String.class)
                        .list());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
