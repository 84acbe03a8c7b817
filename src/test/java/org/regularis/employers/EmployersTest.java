package org.regularis.employers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.regularis.dev.MovableClock;
import org.regularis.dev.PublicModules;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.regularis.shared.VerificationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The questions to employers on the real PostgreSQL, with one about Amina's job that waits for ten days. */
@SpringBootTest(
        classes = PublicModules.class,
        properties = {PublicModules.SCHEMA, PublicModules.PATH, PublicModules.NO_ROUNDS})
@RecordApplicationEvents
public abstract class EmployersTest {

    protected static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    protected static final Duration TEN_DAYS = Duration.ofDays(10);

    protected final ApplicationId application = ApplicationId.create();
    protected VerificationId question = VerificationId.create();

    @Autowired
    protected EmployerVerifications verifications;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected ApplicationEvents events;

    @BeforeEach
    void askTheEmployer() {
        clock.moveTo(MONDAY);
        jdbc.sql("""
                        insert into application (id, applicant, programme, programme_version, language, reference,
                            office, calendar, stage, turn, awaited, started_at, saved_at, submitted_at, answers)
                        select :id, 'amina', programme, version, 'EN', :reference, 'north', 'northern',
                            'EMPLOYER_VERIFICATION', 'EMPLOYER', 'EMPLOYER_ANSWER', :at, :at, :at, '{}'
                        from programme_version where programme = 'regularization-2026' and in_force_from is not null
                        limit 1""")
                .param("id", application.value())
                .param("reference", Reference.draw(new Random()).value())
                .param("at", MONDAY.atOffset(ZoneOffset.UTC))
                .update();
        question = verifications.open(application, Jobs.aminasJob(), MONDAY.plus(TEN_DAYS));
    }

    @AfterEach
    void everybodyLeaves() {
        SignIn.out();
    }

    protected String token() {
        String link = verifications.link(question);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    protected static Person employer(String number) {
        return SignIn.as(
                new Person(new UserId("stroika"), "Stroika", Set.of(Roles.EMPLOYER), Set.of(), Optional.of(number)));
    }
}
