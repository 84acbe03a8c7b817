package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regularis.correspondence.Correspondence;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MailCatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Work by the clock, as it is in production, while Keycloak takes every call and never answers. */
@ApplicationTest
@DirtiesContext
@TestPropertySource(
        properties = {"regularis.regular-work=true", "regularis.keycloak.read-timeout=1h", "regularis.mail.poll=200ms"})
class SilentKeycloakTest {

    private static final ServerSocket KEYCLOAK = server();

    @TempDir
    static Path mails;

    private static MailCatcher catcher;

    private final String person = UUID.randomUUID() + "@example.org";

    @Autowired
    CaseDriver cases;

    @Autowired
    Correspondence correspondence;

    @Autowired
    ThreadPoolTaskScheduler scheduler;

    @Autowired
    Collection<ScheduledTaskHolder> regularWork;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) throws IOException {
        catcher = MailCatcher.start(mails, 0);
        settings.add("regularis.keycloak.internal-url", () -> "http://localhost:" + KEYCLOAK.getLocalPort());
        settings.add("spring.mail.port", catcher::port);
    }

    @AfterAll
    static void close() throws IOException {
        KEYCLOAK.close();
        catcher.close();
    }

    @Test
    void mail_leaves_while_the_reading_of_the_staff_waits() throws IOException {
        KEYCLOAK.setSoTimeout(30_000);
        try (var call = KEYCLOAK.accept()) {
            assertThat(call.getInputStream().read())
                    .as("The staff is being read")
                    .isNotNegative();

            correspondence.write(cases.submit(Map.of("person.email", person)), LetterKind.RECEIPT, new Occasion("1"));

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> catcher.mailsTo(person).size() == 1);
        }
    }

    @Test
    void every_job_has_a_thread_for_itself() {
        assertThat(regularWork.stream().flatMap(holder -> holder.getScheduledTasks().stream()))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(
                        scheduler.getScheduledThreadPoolExecutor().getCorePoolSize());
    }

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
