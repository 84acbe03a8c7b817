package org.regularis.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regularis.decisions.Proposals.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionRecording;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.dev.MovableClock;
import org.regularis.dev.PublicModules;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.Example;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module correspondence on the real PostgreSQL, with a submitted application of somebody with a dangerous name. */
@SpringBootTest(
        classes = PublicModules.class,
        properties = {PublicModules.SCHEMA, PublicModules.PATH, PublicModules.NO_ROUNDS})
public abstract class LettersTest {

    protected static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    protected final String applicant = "amina-" + UUID.randomUUID();
    protected final Random random = new Random();
    protected Reference reference = Reference.draw(random);

    @Autowired
    protected Correspondence correspondence;

    @Autowired
    protected Letters letters;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected FactSheet facts;

    @Autowired
    protected CaseChecks checks;

    @Autowired
    protected DecisionMaking making;

    @Autowired
    protected DecisionRecording recording;

    @BeforeEach
    void startOnMonday() {
        clock.moveTo(MONDAY);
        jdbc.sql("delete from outbox_mail").update();
    }

    @AfterEach
    void everybodyLeaves() {
        SignIn.out();
    }

    protected ApplicationId submitted(Language language) {
        return submitted(language, "amina@example.org");
    }

    protected ApplicationId submitted(Language language, String email) {
        var id = ApplicationId.create();
        reference = Reference.draw(random);
        jdbc.sql("""
                        insert into application (id, applicant, programme, programme_version, language, reference,
                            office, calendar, stage, turn, awaited, started_at, saved_at, submitted_at, answers)
                        values (:id, :applicant, 'regularization-2026', '2026.3', :language, :reference, 'north',
                            'northern', 'EXAMINATION', 'OFFICE', 'EXAMINATION', :at, :at, :at, jsonb_build_object(
                                'person.givenNames', 'Amina <script>', 'person.familyName', 'O''Hara & Co',
                                'person.birthDate', '1990-03-04', 'person.region', 'northern',
                                'person.email', :email::text))
                        """)
                .param("id", id.value())
                .param("applicant", applicant)
                .param("language", language.name())
                .param("reference", reference.value())
                .param("email", email)
                .param("at", MONDAY.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    protected String onlyLetter(ApplicationId application) {
        return letters.html(application, letters.of(application).getFirst().id());
    }

    /** Olga proposes to refuse, Irina agrees, and the notice is given. */
    protected void giveNotice(ApplicationId application) {
        facts.state(application, FactSheet.Source.APPLICANT, Findings.of("birth_date", "1990-03-04"));
        facts.state(application, FactSheet.Source.EMPLOYER, Findings.of("hours", "18"));
        officer("olga", Roles.CASE_OFFICER);
        var proposal = accepted(making.propose(
                application, Proposal.Kind.REFUSAL, List.of("R12"), "Eighteen <hours> are too few.", ""));
        officer("irina", Roles.SENIOR_OFFICER);
        making.confirm(proposal.id());
        SignIn.out();
        recording.giveNotice(application, clock.instant().plus(Duration.ofDays(14)));
    }

    /** Nobody has replied in time, Olga keeps the refusal, Irina agrees again. */
    protected void refuse(ApplicationId application) {
        giveNotice(application);
        clock.pass(Duration.ofDays(15));
        officer("olga", Roles.CASE_OFFICER);
        var upheld = accepted(making.uphold(application, ""));
        officer("irina", Roles.SENIOR_OFFICER);
        making.confirm(upheld.id());
        SignIn.out();
        recording.record(application);
    }

    protected void grant(ApplicationId application) {
        officer("olga", Roles.CASE_OFFICER);
        var eligible = new HashMap<String, String>();
        Example.eligible().forEach((name, value) -> eligible.put(name, String.valueOf(value)));
        eligible.put("citizenship", "UZB");
        assertThat(checks.state(application, Findings.of(eligible))).isEmpty();
        var proposal = accepted(making.propose(application, Proposal.Kind.GRANT, List.of(), "", ""));
        if (proposal.secondOpinion()) {
            officer("irina", Roles.SENIOR_OFFICER);
            making.confirm(proposal.id());
        }
        SignIn.out();
        recording.record(application);
        recording.issuePermit(application);
    }

    protected static void officer(String name, String role) {
        SignIn.as(name, Set.of(role), Set.of(new OfficeId("north")));
    }
}
