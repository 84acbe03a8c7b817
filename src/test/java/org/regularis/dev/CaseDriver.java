package org.regularis.dev;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.staff.StaffMembers;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Findings;
import org.regularis.decisions.NoticeReplies;
import org.regularis.documents.DocumentIntake;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.Answering;
import org.regularis.employers.EmployerReply;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Registration;
import org.regularis.employers.Statement;
import org.regularis.employers.Verification;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads invented cases through the same activities as people do, and runs the jobs that are due. */
public class CaseDriver {

    public static final ProgrammeId PROGRAMME = new ProgrammeId("regularization-2026");
    /** The documents that this programme cannot do without. */
    public static final List<String> NEEDED = List.of("identity", "presence", "employment", "photo");

    public static final OfficeId NORTH = new OfficeId("north");
    public static final OfficeId SOUTH = new OfficeId("south");

    private static final String JOBS = """
            from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = ? and j.retries_ > 0 and j.suspension_state_ = 1""";

    private static final AtomicInteger PEOPLE = new AtomicInteger(1_000_000);

    private final ApplicationIntake intake;
    private final DocumentIntake documents;
    private final CaseworkDesk desk;
    private final EvidenceRequests requests;
    private final NoticeReplies replies;
    private final EmployerVerifications verifications;
    private final AnswerByLink links;
    private final ManagementService management;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private Duration pace = Duration.ZERO;

    CaseDriver(
            ApplicationIntake intake,
            DocumentIntake documents,
            CaseworkDesk desk,
            EvidenceRequests requests,
            NoticeReplies replies,
            EmployerVerifications verifications,
            AnswerByLink links,
            ManagementService management,
            MovableClock clock,
            JdbcClient jdbc,
            StaffMembers register) {
        List.of(olga(), marat(), irina(), vera(), pari(), samira()).forEach(register::seen);
        this.intake = intake;
        this.documents = documents;
        this.desk = desk;
        this.requests = requests;
        this.replies = replies;
        this.verifications = verifications;
        this.links = links;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public static Person applicant() {
        return new Person(
                new UserId(UUID.randomUUID().toString()), "amina", Set.of(Roles.APPLICANT), Set.of(), Optional.empty());
    }

    public static Person olga() {
        return staff("olga", Set.of(Roles.CASE_OFFICER), NORTH);
    }

    public static Person marat() {
        return staff("marat", Set.of(Roles.CASE_OFFICER), SOUTH);
    }

    public static Person irina() {
        return staff("irina", Set.of(Roles.SENIOR_OFFICER), NORTH, SOUTH);
    }

    public static Person vera() {
        return staff("vera", Set.of(Roles.SENIOR_OFFICER), NORTH);
    }

    public static Person pari() {
        return staff("pari", Set.of(Roles.PROTECTION_OFFICER), NORTH, SOUTH);
    }

    public static Person samira() {
        return staff("samira", Set.of(Roles.SUPERVISOR), NORTH, SOUTH);
    }

    public static Person pavel() {
        return staff("pavel", Set.of(Roles.PROGRAMME_ADMIN));
    }

    public static Person anna() {
        return staff("anna", Set.of(Roles.AUDITOR));
    }

    public static Person staff(String name, Set<String> roles, OfficeId... offices) {
        return new Person(new UserId(name), name, roles, Set.of(offices), Optional.empty());
    }

    /** Complete answers of an invented person whose application the rules find eligible. */
    public static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.put("person.familyName", "Karimova");
        answers.put("person.givenNames", "Amina");
        answers.put("person.birthDate", "1991-04-17");
        answers.put("person.sex", "F");
        answers.put("person.citizenship", "UZB");
        answers.put("person.region", "northern");
        answers.put("person.email", "amina@example.org");
        answers.put("identityDocument.type", "passport");
        answers.put("identityDocument.number", "FA1234567");
        answers.put("identityDocument.issuingState", "UZB");
        answers.put("identityDocument.expiresOn", "2029-05-01");
        answers.put("presence.0.from", "2024-03-01");
        answers.put("presence.0.to", "");
        answers.put("presence.0.place", "Northern district");
        answers.put("employment.employerName", "Stroika");
        answers.put("employment.employerNumber", "1029900004177");
        answers.put("employment.employerEmail", "office@stroika.example");
        answers.put("employment.occupation", "Plasterer");
        answers.put("employment.sector", "construction");
        answers.put("employment.since", "2025-02-01");
        answers.put("employment.hoursPerWeek", "40");
        answers.put("employment.monthlyWage", "2000");
        answers.put("employment.contract", "written");
        return answers;
    }

    /** Nobody like this person is on file: the document is their own, and so is the birth date. */
    private static Map<String, String> somebodyNew() {
        int number = PEOPLE.incrementAndGet();
        return Map.of(
                "person.birthDate",
                        LocalDate.of(1991, 4, 17).minusDays(number % 9_000).toString(),
                "identityDocument.number", "FA%07d".formatted(number));
    }

    public ApplicationId submit() {
        return submit(Map.of());
    }

    /** Fills in, files the needed documents and submits, as the person who is signed in, or a new one. */
    public ApplicationId submit(Map<String, String> changes) {
        return submitted(draft(changes));
    }

    /** Fills in, files these documents and submits an application to a programme of a test's own. */
    public ApplicationId submit(ProgrammeId programme, List<String> documents) {
        return submitted(draft(programme, documents, Map.of()));
    }

    private ApplicationId submitted(ApplicationId draft) {
        var result = intake.submit(draft, UUID.randomUUID().toString());
        if (!(result instanceof ApplicationIntake.Submission.Submitted)) {
            throw new IllegalStateException("Not submitted: " + result);
        }
        return draft;
    }

    public ApplicationId draft(Map<String, String> changes) {
        return draft(PROGRAMME, NEEDED, changes);
    }

    private ApplicationId draft(ProgrammeId programme, List<String> kinds, Map<String, String> changes) {
        SignIn.as(applicant());
        var answers = answers();
        answers.putAll(somebodyNew());
        answers.putAll(changes);
        if (!(intake.start(programme, Language.EN) instanceof ApplicationIntake.Start.Started(var id))
                || !(intake.save(id, answers) instanceof ApplicationIntake.Saving.Saved)) {
            throw new IllegalStateException("The draft was not taken");
        }
        for (var kind : kinds) {
            documents.file(id, kind, kind + ".pdf", new ByteArrayInputStream(pdf(kind)));
        }
        return id;
    }

    public static byte[] pdf(String title) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle(title);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the jobs of one case that are due, until none is left; as the job executor does, nobody is signed in. */
    public void runJobs(ApplicationId application) {
        for (int number = 0; number < 50; number++) {
            if (!runNextJob(application)) {
                return;
            }
        }
        throw new IllegalStateException("The jobs of the case do not come to rest");
    }

    /** Runs the job that is due first, from one save point to the next; false when none is due. */
    public boolean runNextJob(ApplicationId application) {
        SignIn.out();
        var due = jdbc.sql("select j.id_ " + JOBS + " and (j.duedate_ is null or j.duedate_ <= ?)"
                        + " order by j.duedate_ nulls first, j.id_ limit 1")
                .params(
                        application.toString(),
                        new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .query(String.class)
                .optional();
        due.ifPresent(management::executeJob);
        return due.isPresent();
    }

    /** Time passes until a moment; what falls due in the case on the way happens when it is due. */
    public void passTo(ApplicationId application, Instant moment) {
        runJobs(application);
        for (var next = nextTimer(application);
                next.filter(due -> !due.isAfter(moment)).isPresent();
                next = nextTimer(application)) {
            moveTo(next.get());
            runJobs(application);
        }
        moveTo(moment);
    }

    public Instant now() {
        return clock.instant();
    }

    /** How long each act of somebody takes, so that acts have an order in time; none until a test says so. */
    public void pace(Duration time) {
        pace = time;
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.moveTo(moment);
        }
    }

    private Optional<Instant> nextTimer(ApplicationId application) {
        return jdbc.sql("select j.duedate_ " + JOBS + " and j.duedate_ is not null order by j.duedate_ limit 1")
                .param(application.toString())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The open work item of a case; there must be just one of the kind. */
    public WorkItemId item(ApplicationId application, Task task) {
        return jdbc.sql("select id from work_item where application = ? and task = ? and state = 'OPEN'")
                .params(application.value(), task.name())
                .query(UUID.class)
                .optional()
                .map(WorkItemId::new)
                .orElseThrow(() -> new AssertionError("No open " + task + ", but " + openTasks(application)));
    }

    public List<Task> openTasks(ApplicationId application) {
        return jdbc
                .sql("select task from work_item where application = ? and state = 'OPEN' order by opened_at")
                .param(application.value())
                .query(String.class)
                .list()
                .stream()
                .map(Task::valueOf)
                .toList();
    }

    /** Whoever is signed in takes a piece of work. */
    public void claim(WorkItemId item) {
        desk.claim(item);
    }

    /** An officer takes the work and does it; then the jobs run. */
    public void complete(Person officer, ApplicationId application, Task task, TaskResult result) {
        finish(officer, application, task, result);
        runJobs(application);
    }

    /** An officer takes the work and does it; no job has run yet. */
    public void finish(Person officer, ApplicationId application, Task task, TaskResult result) {
        if (attempt(officer, application, task, result) instanceof Completion.Refused refused) {
            throw new IllegalStateException(task + " was refused: " + refused);
        }
    }

    /** An officer takes the work and hands it in, perhaps in vain; no job has run yet. */
    public Completion attempt(Person officer, ApplicationId application, Task task, TaskResult result) {
        clock.pass(pace);
        SignIn.as(officer);
        var item = item(application, task);
        desk.claim(item);
        return desk.complete(item, version(item), result);
    }

    /** A new case, waiting for its completeness check. */
    public ApplicationId opened(Map<String, String> changes) {
        var application = submit(changes);
        runJobs(application);
        return application;
    }

    public ApplicationId opened() {
        return opened(Map.of());
    }

    /** A case whose applicant was asked for evidence at the completeness check. */
    public ApplicationId askedForEvidence() {
        var application = opened();
        complete(olga(), application, Task.CHECK_COMPLETENESS, ask("presence"));
        return application;
    }

    /** An admitted case whose employer was asked. */
    public ApplicationId awaitingEmployer() {
        var application = opened();
        complete(olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(goodFacts()));
        return application;
    }

    /** A case whose employer has confirmed everything, on an officer's desk for examination. */
    public ApplicationId inExamination() {
        var application = awaitingEmployer();
        employerAnswers(application, Map.of());
        return application;
    }

    /** A case whose refusal Olga has proposed. */
    public ApplicationId refusalProposed() {
        var application = inExamination();
        complete(olga(), application, Task.EXAMINE_APPLICATION, refusal());
        return application;
    }

    /** A case whose applicant has notice of an intended refusal. */
    public ApplicationId underNotice() {
        var application = refusalProposed();
        complete(irina(), application, Task.REVIEW_REFUSAL, new TaskResult.Agree());
        return application;
    }

    public static TaskResult ask(String evidenceKind) {
        return new TaskResult.AskForEvidence(
                List.of(new EvidenceRequest.Item(evidenceKind, "missing")), "Anything with your name and a date.");
    }

    /** A refusal whose ground the rules find in what the officer states with it. */
    public static TaskResult refusal() {
        return new TaskResult.ProposeRefusal(
                Findings.of("record", "serious"), List.of("R20"), "The court has convicted you of a serious crime.");
    }

    /** A grant on what the officer has found by now, even where they found otherwise before. */
    public static TaskResult grant() {
        return new TaskResult.ProposeGrant(
                Findings.of(Map.of("record", "none", "other_procedure", "false")), "All is well.", "");
    }

    /** Signs in the applicant of a case. */
    public Person signInApplicantOf(ApplicationId application) {
        var id = jdbc.sql("select applicant from application where id = ?")
                .param(application.value())
                .query(String.class)
                .single();
        return SignIn.as(new Person(new UserId(id), "amina", Set.of(Roles.APPLICANT), Set.of(), Optional.empty()));
    }

    /** The applicant answers a request for evidence; then the jobs run. */
    public EvidenceRequests.Reply answerRequest(ApplicationId application) {
        var reply = sendAnswer(application);
        runJobs(application);
        return reply;
    }

    /** The applicant answers a request for evidence; no job has run yet. */
    public EvidenceRequests.Reply sendAnswer(ApplicationId application) {
        clock.pass(pace);
        signInApplicantOf(application);
        return requests.answer(application, "My landlord wrote a letter.");
    }

    /** The applicant replies to a notice; then the jobs run. */
    public NoticeReplies.Reply replyToNotice(ApplicationId application) {
        clock.pass(pace);
        signInApplicantOf(application);
        var reply = replies.reply(application, "I have lived here all the time.");
        runJobs(application);
        return reply;
    }

    /** The applicant withdraws; then the jobs run. */
    public ApplicationIntake.Withdrawal withdraw(ApplicationId application) {
        clock.pass(pace);
        signInApplicantOf(application);
        var withdrawal = intake.withdraw(application);
        runJobs(application);
        return withdrawal;
    }

    /** Whoever has the newest mail answers by its link, confirming what is not among the changes; then the jobs run. */
    public Answering employerAnswers(ApplicationId application, Map<Statement.Subject, EmployerReply.Reply> changes) {
        clock.pass(pace);
        SignIn.out();
        var answers = confirmed();
        answers.putAll(changes);
        var reply = new EmployerReply(answers, "", new Verification.Signature("Boris Stroev", "Director"));
        var answering = links.answer(token(application), reply);
        runJobs(application);
        return answering;
    }

    /** An employer who confirms everything and gives a registration number. */
    public static EmployerReply confirmed(Registration registration) {
        return new EmployerReply(
                confirmed(), "", new Verification.Signature("Boris Stroev", "Director"), Optional.of(registration));
    }

    private static Map<Statement.Subject, EmployerReply.Reply> confirmed() {
        var answers = new EnumMap<Statement.Subject, EmployerReply.Reply>(Statement.Subject.class);
        for (var subject : Statement.Subject.values()) {
            answers.put(subject, new EmployerReply.Reply(Statement.Answer.CONFIRMED, Optional.empty()));
        }
        return answers;
    }

    public Answering openLink(String token) {
        SignIn.out();
        return links.open(token);
    }

    /** The token in the newest mail to the employer of a case. */
    public String token(ApplicationId application) {
        var link = verifications.link(verifications.of(application).getFirst().id());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public int version(WorkItemId item) {
        return jdbc.sql("select version from work_item where id = ?")
                .param(item.value())
                .query(Integer.class)
                .single();
    }

    /** What an officer states when nothing speaks against the applicant. */
    public static List<FactSheet.Statement> goodFacts() {
        return Findings.of(goodValues());
    }

    public static Map<String, String> goodValues() {
        return Map.of(
                "identity_proven", "true",
                "birth_date", answers().get("person.birthDate"),
                "citizenship", answers().get("person.citizenship"),
                "presence_proven", "true",
                "other_procedure", "false",
                "record", "none",
                "record_certificate", "true",
                "expulsion", "none",
                "public_order", "none",
                "false_document", "none");
    }

    public String stage(ApplicationId application) {
        return jdbc.sql("select stage from case_file where application = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }

    public boolean ended(ApplicationId application) {
        return jdbc.sql("select count(*) = 0 from act_ru_execution where business_key_ = ?")
                .param(application.toString())
                .query(Boolean.class)
                .single();
    }

    /** The kinds of events of a case, in order. */
    public List<String> events(ApplicationId application) {
        return jdbc.sql("select kind from case_event where application = ? order by seq")
                .param(application.value())
                .query(String.class)
                .list();
    }
}
