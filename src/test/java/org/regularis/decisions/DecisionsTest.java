package org.regularis.decisions;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;
import static org.regularis.decisions.Proposals.accepted;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.dev.DatabaseConfiguration;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentSettings;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.persons.Duplicates;
import org.regularis.persons.Persons;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.FactChanges;
import org.regularis.programmes.JudgedRule;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.registers.RegisterAnswers;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Dates;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.SourceMark;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The module on the real PostgreSQL, with one case of Amina's and neighbours that answer for it. */
@SpringBootTest(
        classes = DecisionsTest.Office.class,
        properties = {
            "spring.flyway.default-schema=regularis",
            "spring.flyway.schemas=regularis,engine",
            "spring.datasource.hikari.connection-init-sql=set search_path to regularis, engine"
        })
@RecordApplicationEvents
public abstract class DecisionsTest {

    protected static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    protected static final Duration TWO_WEEKS = Duration.ofDays(14);
    protected static final UserId AMINA = new UserId("amina-subject");

    protected final ApplicationId application = ApplicationId.create();

    @MockitoBean
    protected ApplicationFiles applications;

    @MockitoBean
    protected Programmes programmes;

    @MockitoBean
    protected WorkingCalendars calendars;

    @MockitoBean
    protected EligibilityRules rules;

    @MockitoBean
    protected FactChanges changes;

    @MockitoBean
    protected DocumentIntake intake;

    @MockitoBean
    protected Documents documents;

    @MockitoBean
    protected EmployerVerifications verifications;

    @MockitoBean
    protected EvidenceRequests requests;

    @MockitoBean
    protected RegisterAnswers registers;

    @MockitoBean
    protected Duplicates duplicates;

    @MockitoBean
    protected AuditTrail audit;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected ApplicationEvents events;

    @Autowired
    protected DecisionMaking making;

    @Autowired
    protected DecisionRecording recording;

    @Autowired
    protected FactSheet facts;

    @BeforeEach
    void openTheCase() {
        clock.moveTo(MONDAY);
        onFile();
        programme("0.2");
        stage(Stage.EXAMINATION);
        when(rules.evaluate(any(), any())).thenAnswer(call -> said(call.getArgument(1)));
        when(rules.judged(any(), any())).thenReturn(List.of(tooFewHoursRule()));
        when(calendars.dayOf(any(CalendarId.class), any()))
                .thenAnswer(call -> LocalDate.ofInstant(call.getArgument(1), ZoneOffset.UTC));
        when(calendars.deadline(any(CalendarId.class), any(), anyInt()))
                .thenAnswer(call -> call.<Instant>getArgument(1).plus(Duration.ofDays(call.<Integer>getArgument(2))));
    }

    /** For the database, which asks under which version the case was filed. */
    private void onFile() {
        jdbc.sql("""
                insert into application (id, applicant, programme, programme_version, language, reference, office,
                    calendar, stage, turn, awaited, started_at, saved_at, submitted_at)
                values (:id, :applicant, 'regularization-2026', '2026.1', 'en', :id, 'north', 'northern', 'EXAMINATION',
                    'OFFICE', 'NOTHING', :at, :at, :at)
                """)
                .param("id", application.value())
                .param("applicant", AMINA.value())
                .param("at", Timestamp.from(MONDAY))
                .update();
    }

    private static JudgedRule tooFewHoursRule() {
        var programme = SampleProgramme.withShare(BigDecimal.ZERO);
        return new JudgedRule(
                "findings",
                "B09",
                JudgedRule.Judgement.APPLIED,
                Eligibility.Outcome.INELIGIBLE,
                programme.reason("R12"),
                "Regularization Act 2026, art. 5(2)",
                SourceMark.INVENTED,
                List.of(new JudgedRule.UsedFact("hours", new BigDecimal("18"))),
                List.of());
    }

    @AfterEach
    void everybodyLeaves() {
        SignIn.out();
    }

    protected void programme(String share) {
        when(programmes.require(any(), anyString())).thenReturn(SampleProgramme.withShare(new BigDecimal(share)));
    }

    protected void stage(Stage stage) {
        var file = file(stage);
        when(applications.require(application)).thenReturn(file);
        doAnswer(call -> {
                    var reader = new CurrentUser().require().id();
                    if (!call.getArgument(0).equals(application) || !reader.equals(AMINA)) {
                        throw new NotFound();
                    }
                    return file;
                })
                .when(applications)
                .own(any());
    }

    protected static Person olga() {
        return officer("olga", Roles.CASE_OFFICER);
    }

    protected static Person irina() {
        return officer("irina", Roles.SENIOR_OFFICER);
    }

    protected static Person officer(String name, String role) {
        return SignIn.as(name, Set.of(role), Set.of(new OfficeId("north")));
    }

    protected static Person amina() {
        return SignIn.as(AMINA.value(), Roles.APPLICANT);
    }

    /** The one rule of these tests: fewer than twenty hours a week are too few. */
    private static @Nullable Eligibility said(@Nullable Map<String, @Nullable Object> known) {
        if (known == null) {
            return null;
        }
        boolean tooFew = known.get("hours") instanceof String hours && new BigDecimal(hours).intValue() < 20;
        return new Eligibility(
                tooFew ? Eligibility.Outcome.INELIGIBLE : Eligibility.Outcome.ELIGIBLE,
                tooFew ? List.of(new Eligibility.Found("F_12", "R12", Eligibility.Outcome.INELIGIBLE)) : List.of(),
                List.of(),
                "2026.1");
    }

    /** The employer says that the hours are too few. */
    protected void tooFewHours() {
        facts.state(application, FactSheet.Source.EMPLOYER, Findings.of("hours", "18"));
    }

    /** Olga has seen who the applicant is, and no rule speaks against a grant. */
    protected void grantable() {
        facts.state(application, FactSheet.Source.EMPLOYER, Findings.of("hours", "40"));
        olga();
        facts.state(application, FactSheet.Source.OFFICER, Findings.of("identity_proven", "true"));
    }

    /** Olga proposes to refuse, Irina agrees, the notice goes out. */
    protected void giveNotice() {
        if (facts.of(application).stream().noneMatch(fact -> fact.name().equals("hours"))) {
            tooFewHours();
        }
        olga();
        var refusal =
                accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "Eighteen hours are too few.", ""));
        irina();
        making.confirm(refusal.id());
        SignIn.out();
        recording.giveNotice(application, clock.instant().plus(TWO_WEEKS));
    }

    /** The time to reply is over, Olga keeps the refusal, Irina agrees again. */
    protected void upholdAfterTheTimeToReply() {
        clock.pass(TWO_WEEKS.plusHours(1));
        olga();
        var upheld = accepted(making.uphold(application, ""));
        irina();
        making.confirm(upheld.id());
        SignIn.out();
    }

    private ApplicationFile file(Stage stage) {
        return new ApplicationFile(
                application,
                AMINA,
                new ProgrammeId("regularization-2026"),
                "2026.1",
                Language.EN,
                Optional.of(Reference.draw(new Random(1))),
                Optional.of(new OfficeId("north")),
                Optional.of(new CalendarId("northern")),
                stage,
                Turn.OFFICE,
                Awaited.NOTHING,
                Optional.empty(),
                MONDAY,
                MONDAY,
                Optional.of(MONDAY),
                Map.of("person.region", "northern"),
                3);
    }

    @EnableMethodSecurity
    @EnableConfigurationProperties({DocumentSettings.class, InstallationSettings.class})
    @Import({DatabaseConfiguration.class, CurrentUser.class, Dates.class, Persons.class})
    @ComponentScan(
            basePackages = {"org.regularis.decisions", "org.regularis.signing"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class
    })
    public static class Office {

        @Bean
        MovableClock clock() {
            return new MovableClock(MONDAY);
        }

        @Bean
        RandomGenerator random() {
            return new Random(2026);
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/decisions", "messages/shell", "messages/documents");
            messages.setDefaultEncoding("UTF-8");
            messages.setDefaultLocale(Locale.ENGLISH);
            messages.setAlwaysUseMessageFormat(true);
            return messages;
        }

        @Bean
        Frame frame() {
            return new Frame();
        }

        @Bean
        NotFoundAnswers notFoundAnswers() {
            return new NotFoundAnswers();
        }
    }

    /** What the layout asks of the shell. */
    public static class Frame {

        public @Nullable Person person() {
            return new CurrentUser().find().orElse(null);
        }

        public int sessionSeconds() {
            return 1800;
        }

        public List<String> languages() {
            return List.of();
        }

        public @Nullable String describedBy(String name, String hint, String error) {
            return null;
        }
    }

    /** Answers as the shell does. */
    @ControllerAdvice
    static class NotFoundAnswers {

        @ExceptionHandler(NotFound.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void notFound() {}
    }
}
