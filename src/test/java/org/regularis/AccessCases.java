package org.regularis;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.EvidenceRequest;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.decisions.Findings;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Documents;
import org.regularis.documents.Filing;
import org.regularis.employers.EmployerVerifications;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Amina's cases in the north, one for each state that the access table names, made when a row first asks. What is said
 * in them is said nowhere else, so that each word of it can be found wherever it should not be.
 */
class AccessCases {

    static final String EMPLOYER_NUMBER = "7719345007719";

    private static final String FILE = "umbrella-letter.pdf";
    private static final String NOTE = "Please bring the quokka paper.";
    private static final String REASON = "The ocelot argument decides this.";

    /** Its check digit is wrong, so that a correction is open. */
    static final String OFFICIAL_NUMBER = "850312300129";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("person.familyName", "Quillabeth"),
            Map.entry("person.givenNames", "Zymurgia"),
            Map.entry("person.address", "Kestrel Lane 77"),
            Map.entry("person.email", "zymurgia@example.org"),
            Map.entry("identityDocument.number", "QX7719345"),
            Map.entry("identityDocument.officialNumberKind", "iin"),
            Map.entry("identityDocument.officialNumber", OFFICIAL_NUMBER),
            Map.entry("presence.0.place", "Umbraville"),
            Map.entry("employment.employerNumber", EMPLOYER_NUMBER),
            Map.entry("employment.employerEmail", "foreman@quagga.example"),
            Map.entry("employment.occupation", "Marquetry inlayer"));

    private static final Set<String> WORDS = Set.of(
            "Quillabeth",
            "Zymurgia",
            "Kestrel Lane",
            "QX7719345",
            "Umbraville",
            "foreman@quagga",
            "Marquetry",
            "umbrella-letter",
            "quokka",
            "ocelot",
            OFFICIAL_NUMBER);

    private final CaseDriver cases;
    private final ApplicationIntake intake;
    private final DocumentIntake filing;
    private final Documents documents;
    private final EmployerVerifications verifications;
    private final JdbcClient jdbc;
    private final Map<String, Case> made = new HashMap<>();
    private final Set<String> numbers = new TreeSet<>();

    AccessCases(
            CaseDriver cases,
            ApplicationIntake intake,
            DocumentIntake filing,
            Documents documents,
            EmployerVerifications verifications,
            JdbcClient jdbc) {
        this.cases = cases;
        this.intake = intake;
        this.filing = filing;
        this.documents = documents;
        this.verifications = verifications;
        this.jdbc = jdbc;
    }

    /** A case and what addresses call its parts. */
    record Case(ApplicationId id, UserId applicant, Map<String, String> parts) {}

    /** @param name a state, and after a colon what the case is for; {@code -} for no case at all */
    Case of(String name) {
        if (!made.containsKey(name)) {
            made.put(name, make(name.split(":")[0]));
            SignIn.out();
        }
        return made.get(name);
    }

    /** Which of the words and numbers of these cases a text holds. */
    List<String> foundIn(String text) {
        return Stream.concat(WORDS.stream(), numbers.stream())
                .filter(word -> holds(text, word))
                .toList();
    }

    /** Which words of these cases a text holds that may well call a case by its number. */
    List<String> wordsIn(String text) {
        return WORDS.stream().filter(word -> holds(text, word)).toList();
    }

    private static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isAbout(Case one, String text) {
        return !foundIn(text).isEmpty() || text.contains(one.id().toString());
    }

    private Case make(String state) {
        return switch (state) {
            case "-" -> described(Optional.empty());
            case "unknown" -> described(Optional.empty());
            case "draft" -> described(Optional.of(draft()));
            case "opened" -> described(Optional.of(opened()));
            case "asked" -> described(Optional.of(asked()));
            case "employer" -> described(Optional.of(awaitingEmployer()));
            case "examination" -> described(Optional.of(inExamination()));
            case "notice" -> described(Optional.of(underNotice()));
            case "granted" -> described(Optional.of(granted()));
            default -> throw new IllegalArgumentException("No such state in the access table: " + state);
        };
    }

    private ApplicationId draft() {
        var application = cases.draft(ANSWERS);
        var filed = filing.file(application, "other", FILE, new ByteArrayInputStream(CaseDriver.pdf(FILE)));
        if (!(filed instanceof Filing.Filed)) {
            throw new IllegalStateException("Not filed: " + filed);
        }
        return application;
    }

    private ApplicationId opened() {
        var application = draft();
        intake.submit(application, UUID.randomUUID().toString());
        cases.runJobs(application);
        return application;
    }

    private ApplicationId asked() {
        var application = opened();
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.CHECK_COMPLETENESS,
                new TaskResult.AskForEvidence(List.of(new EvidenceRequest.Item("presence", "missing")), NOTE));
        return application;
    }

    private ApplicationId awaitingEmployer() {
        var application = opened();
        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(CaseDriver.goodFacts()));
        return application;
    }

    private ApplicationId inExamination() {
        var application = awaitingEmployer();
        cases.employerAnswers(application, Map.of());
        return application;
    }

    private ApplicationId underNotice() {
        var application = inExamination();
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeRefusal(Findings.of("record", "serious"), List.of("R20"), REASON));
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, new TaskResult.Agree());
        return application;
    }

    private ApplicationId granted() {
        var application = inExamination();
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeGrant(List.of(), REASON, ""));
        return application;
    }

    private Case described(Optional<ApplicationId> application) {
        var parts = new HashMap<String, String>();
        parts.put("application", application.orElseGet(ApplicationId::create).toString());
        parts.put(
                "document",
                application.map(this::document).orElseGet(DocumentId::create).toString());
        parts.put("verification", UUID.randomUUID().toString());
        parts.put("token", "nobody-was-given-this");
        parts.put("letter", UUID.randomUUID().toString());
        application.ifPresent(id -> {
            letter(id).ifPresent(letter -> parts.put("letter", letter.toString()));
            if (!verifications.of(id).isEmpty()) {
                parts.put("verification", verifications.of(id).getFirst().id().toString());
                parts.put("token", cases.token(id));
            }
            numbers.addAll(numbersOf(id));
        });
        return new Case(
                ApplicationId.of(parts.get("application")),
                application.map(this::applicant).orElse(new UserId("amina-without-a-case")),
                parts);
    }

    private DocumentId document(ApplicationId application) {
        return documents.of(application).stream()
                .filter(document -> document.fileName().equals(FILE))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Optional<UUID> letter(ApplicationId application) {
        return jdbc.sql("select id from letter where application = ? order by written_at desc limit 1")
                .param(application.value())
                .query(UUID.class)
                .optional();
    }

    private List<String> numbersOf(ApplicationId application) {
        return jdbc.sql("""
                select reference from application where id = :id and reference is not null
                union select number from permit where application = :id""")
                .param("id", application.value())
                .query(String.class)
                .list();
    }

    private UserId applicant(ApplicationId application) {
        return new UserId(jdbc.sql("select applicant from application where id = ?")
                .param(application.value())
                .query(String.class)
                .single());
    }
}
