package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.casework.LetterStatements.Said;
import org.regularis.correspondence.Letters;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.LetterWriter;
import org.regularis.decisions.FactSheet;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.LawWords.PlaceWords;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.LetterId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leads cases along every path, in each language, and holds each statement of each letter against the case as it stands
 * when the letter is written. What nobody holds against the case is refused, and so is a check that meets no letter.
 */
@ApplicationTest
class EveryLetterProcessTest extends ProcessTest {

    private static final String REMINDER = "boundaryEvent_employerReminderDue";
    private static final String NOTICE_REMINDER = "boundaryEvent_noticeReminderDue";
    private static final String NO_REPLY = "boundaryEvent_replyDeadlinePassed";
    private static final String EVIDENCE_REMINDER = "boundaryEvent_evidenceReminderDue";
    private static final String NO_EVIDENCE = "boundaryEvent_evidenceDeadlinePassed";
    private static final String SILENT = "boundaryEvent_employerSilent";
    private static final Reply DENIED = new Reply(Answer.DENIED, Optional.empty());

    /** Statements of previews, or of what cannot be while the programme is open. */
    private static final Set<String> NOT_SENT = Set.of(
            "correspondence.grant.number.soon",
            "correspondence.refusal.challenge.open",
            "correspondence.withdrawal.not-again",
            "correspondence.employer-silent.lede.not-asked",
            "decisions.ground.not-known");

    @Autowired
    private Letters letters;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private ApplicationFiles applications;

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private Programmes programmes;

    @Autowired
    private EligibilityRules rules;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> met = new TreeSet<>();
    private final Set<LetterKind> written = new HashSet<>();

    /** What happens in a case, one act after the other; letters are looked at after each. */
    private interface Act {
        void on(ApplicationId application);
    }

    private record Way(String name, Map<String, String> answers, List<Act> acts) {}

    @TestFactory
    Stream<DynamicTest> every_statement_of_every_letter_is_true() {
        var ways = ways();
        var walks = Stream.of(Language.values()).flatMap(language -> ways.stream()
                .map(way -> DynamicTest.dynamicTest(way.name() + ", " + language.code(), () -> walk(way, language))));
        return Stream.concat(
                walks,
                Stream.of(DynamicTest.dynamicTest("every check has met a letter", this::everyCheckHasMetALetter)));
    }

    @Test
    void every_message_of_letters_has_a_check() {
        for (var language : Language.values()) {
            assertThat(checks().keySet())
                    .as("a new message needs its check")
                    .containsAll(statements(language).keys());
        }
    }

    private void everyCheckHasMetALetter() {
        assertThat(written).containsExactlyInAnyOrder(LetterKind.values());
        var unmet = new TreeSet<>(checks().keySet());
        unmet.removeAll(met);
        unmet.removeAll(NOT_SENT);
        assertThat(unmet).isEmpty();
        assertThat(met).doesNotContainAnyElementsOf(NOT_SENT);
    }

    private void walk(Way way, Language language) {
        begin();
        var application = submitted(way.answers(), language);
        var read = new HashSet<LetterId>();
        hold(application, read);
        for (var act : way.acts()) {
            act.on(application);
            hold(application, read);
        }
        assertThat(read).hasSizeGreaterThan(1);
        hold(
                application,
                "RECEIPT printed later",
                writer.receipt(applications.require(application)).html());
    }

    private ApplicationId submitted(Map<String, String> answers, Language language) {
        var application = cases.draft(answers);
        intake.speak(application, language);
        assertThat(intake.submit(application, application.toString()))
                .isInstanceOf(ApplicationIntake.Submission.Submitted.class);
        cases.runJobs(application);
        return application;
    }

    private void hold(ApplicationId application, Set<LetterId> read) {
        for (var letter : letters.of(application)) {
            if (read.add(letter.id())) {
                written.add(letter.kind());
                hold(application, letter.kind().name(), letters.html(application, letter.id()));
            }
        }
    }

    private void hold(ApplicationId application, String letter, String html) {
        var file = applications.require(application);
        var programme = programmes.require(file.programme(), file.programmeVersion());
        var truth = new LetterTruth(jdbc, dates, calendars, programme, file);
        var all = statements(file.language()).of(html);
        assertThat(all).hasSizeGreaterThan(5);
        for (var said : all) {
            var checks = checks();
            assertThat(checks.keySet())
                    .as("%s says without a check: %s", letter, said.text())
                    .containsAll(said.keys());
            var so = said.keys().stream()
                    .filter(key -> checks.get(key).holds(truth, said))
                    .toList();
            assertThat(so)
                    .as("%s says, and it is not so: %s %s", letter, said.text(), said.keys())
                    .isNotEmpty();
            met.addAll(so);
        }
    }

    private LetterStatements statements(Language language) {
        var law = programmes.find(CaseDriver.PROGRAMME).orElseThrow().law();
        return new LetterStatements(language, LawWords.of(law, language));
    }

    // The ways that a case can go

    private List<Way> ways() {
        return List.of(
                way("granted by one officer", examined(), done(Task.EXAMINE_APPLICATION, CaseDriver.grant())),
                way(
                        "granted by two",
                        examined(),
                        application -> lots.draw(true),
                        done(Task.EXAMINE_APPLICATION, CaseDriver.grant()),
                        application -> cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, AGREE)),
                way(
                        "refused after silence on the notice",
                        noticed(),
                        timer(NOTICE_REMINDER),
                        timer(NO_REPLY),
                        kept(),
                        confirmed()),
                way("refused after a reply", noticed(), cases::replyToNotice, kept(), confirmed()),
                way(
                        "refused for want of papers that were asked for",
                        List.of(asked(), cases::answerRequest),
                        done(Task.CHECK_COMPLETENESS, new TaskResult.Admit(withoutPresence())),
                        application -> cases.employerAnswers(application, Map.of()),
                        done(
                                Task.EXAMINE_APPLICATION,
                                new TaskResult.ProposeRefusal(
                                        List.of(), List.of("R07"), "Months are left without a paper.")),
                        application -> cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE),
                        cases::replyToNotice,
                        kept(),
                        confirmed()),
                way(
                        "granted after a reply",
                        noticed(),
                        cases::replyToNotice,
                        done(Task.RECONSIDER_REFUSAL, DROP),
                        done(Task.EXAMINE_APPLICATION, CaseDriver.grant())),
                way(
                        "not admitted",
                        application ->
                                cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED),
                        application -> cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE),
                        timer(NOTICE_REMINDER),
                        timer(NO_REPLY),
                        kept(),
                        confirmed()),
                new Way(
                        "under age",
                        Map.of("person.birthDate", "2011-06-01"),
                        List.of(done(Task.CHECK_COMPLETENESS, CaseDriver.ask("presence")))),
                way("an employer who is silent", admitted(), timer(REMINDER), timer(SILENT)),
                new Way("no employer's address", Map.of("employment.employerEmail", ""), List.of(admitted())),
                new Way(
                        "no employer's address, then asked in the account",
                        Map.of("employment.employerEmail", ""),
                        List.of(
                                admitted(),
                                done(Task.SETTLE_BY_OTHER_EVIDENCE, new TaskResult.AskEmployerAgain()),
                                timer(SILENT))),
                way("a mail that comes back", admitted(), this::mailComesBack, timer(SILENT)),
                way(
                        "an employer who denies",
                        admitted(),
                        application -> cases.employerAnswers(application, Map.of(Subject.WORKS_HERE, DENIED)),
                        done(Task.WEIGH_CONTRADICTION, CaseDriver.ask("employment")),
                        cases::answerRequest),
                way("a request that is answered", asked(), cases::answerRequest),
                way(
                        "a request that runs out, twice",
                        asked(),
                        timer(EVIDENCE_REMINDER),
                        timer(NO_EVIDENCE),
                        done(Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime()),
                        timer(EVIDENCE_REMINDER),
                        timer(NO_EVIDENCE),
                        done(Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GoOnWithFile())),
                way("withdrawn at once", cases::withdraw),
                way("withdrawn when asked", asked(), cases::withdraw),
                way("withdrawn while the employer is asked", admitted(), cases::withdraw),
                way("withdrawn under notice", noticed(), cases::withdraw));
    }

    private static Way way(String name, Act... acts) {
        return new Way(name, Map.of(), List.of(acts));
    }

    private static Way way(String name, List<Act> first, Act... acts) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(acts));
        return new Way(name, Map.of(), all);
    }

    private Act done(Task task, TaskResult result) {
        return application -> cases.complete(CaseDriver.olga(), application, task, result);
    }

    private Act timer(String timer) {
        return application -> wait(application, timer);
    }

    private Act admitted() {
        return done(Task.CHECK_COMPLETENESS, ADMIT);
    }

    private Act asked() {
        return done(Task.CHECK_COMPLETENESS, CaseDriver.ask("presence"));
    }

    /** Nobody says otherwise than the system measures: no accepted paper shows the time in the country. */
    private static List<FactSheet.Statement> withoutPresence() {
        return CaseDriver.goodFacts().stream()
                .filter(fact -> !fact.name().equals("presence_proven"))
                .toList();
    }

    private List<Act> examined() {
        return List.of(admitted(), application -> cases.employerAnswers(application, Map.of()));
    }

    private List<Act> noticed() {
        var acts = new ArrayList<>(examined());
        acts.add(done(Task.EXAMINE_APPLICATION, CaseDriver.refusal()));
        acts.add(application -> cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE));
        return acts;
    }

    private Act kept() {
        return done(Task.RECONSIDER_REFUSAL, UPHOLD);
    }

    private Act confirmed() {
        return application -> cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
    }

    private void mailComesBack(ApplicationId application) {
        jdbc.sql("""
                        update outbox_mail set state = 'UNDELIVERABLE', attempts = 1
                        where application = ? and kind = 'EMPLOYER_INVITATION'
                        """).param(application.value()).update();
    }

    // What is checked

    private interface Check {
        boolean holds(LetterTruth truth, Said said);
    }

    private Map<String, Check> checks() {
        var checks = new LinkedHashMap<String, Check>();
        head(checks);
        receipt(checks);
        request(checks);
        employer(checks);
        notice(checks);
        decision(checks);
        law(checks);
        return checks;
    }

    private void head(Map<String, Check> checks) {
        checks.put(".name", (truth, said) -> said.text().equals("Regularis"));
        checks.put(
                ".head",
                (truth, said) -> office(truth, said.text())
                        || said.text().equals(truth.programme().title().get(truth.language())));
        checks.put(
                "correspondence.head.telephone",
                (truth, said) -> office(truth, said.values().getFirst())
                        || help(truth).anyMatch(place -> said.text().contains(place.telephone())));
        checks.put(
                "correspondence.head.date",
                (truth, said) -> said.text().endsWith(truth.day(clock.instant()))
                        || said.text()
                                .endsWith(truth.day(truth.file().submittedAt().orElseThrow())));
        checks.put("correspondence.head.reference", EveryLetterProcessTest::reference);
        checks.put("correspondence.head.greeting", (truth, said) -> said.text()
                .contains(truth.file().applicantName()));
        checks.put(
                "correspondence.foot.officers",
                (truth, said) -> !said.values().getFirst().isBlank() && truth.is("proposal where application = :id"));
        checks.put("correspondence.follow", (truth, said) -> said.text().endsWith("/my"));
        checks.put("correspondence.help.title", (truth, said) -> true);
        checks.put("correspondence.help.rights", (truth, said) -> said.text().endsWith("/rights"));
        checks.put(".place", (truth, said) -> places(truth)
                .anyMatch(place -> said.text().startsWith(place.name())));
        checks.put(".hint", (truth, said) -> places(truth)
                .anyMatch(place -> said.text().equals(place.address())
                        || said.text().contains(place.telephone())
                                && said.text().contains(place.hours())));
    }

    private void receipt(Map<String, Check> checks) {
        var kinds = Set.of("reference", "programme", "name", "birth-date", "submitted");
        kinds.forEach(kind -> checks.put("correspondence.receipt." + kind, (truth, said) -> true));
        checks.put("correspondence.receipt.reference:value", EveryLetterProcessTest::reference);
        checks.put("correspondence.receipt.programme:value", (truth, said) -> said.text()
                .equals(truth.programme().title().get(truth.language())));
        checks.put("correspondence.receipt.name:value", (truth, said) -> said.text()
                .equals(truth.file().applicantName()));
        checks.put("correspondence.receipt.birth-date:value", (truth, said) -> said.text()
                .startsWith(dates.day(
                        LocalDate.parse(truth.file().answers().get("person.birthDate")),
                        truth.language().locale())));
        checks.put("correspondence.receipt.submitted:value", EveryLetterProcessTest::filingDay);
        checks.put("correspondence.receipt.title", (truth, said) -> true);
        checks.put("correspondence.receipt.lede", EveryLetterProcessTest::filingDay);
        checks.put("correspondence.receipt.keep", (truth, said) -> !truth.decided() && !truth.withdrawn());
        checks.put("correspondence.receipt.withdrawn", (truth, said) -> truth.withdrawn());
        checks.put(
                "correspondence.receipt.decided", (truth, said) -> truth.row("* from decision where application = :id")
                        .filter(row -> said.text().contains(truth.day(row, "decided_at")))
                        .isPresent());
        checks.put("correspondence.receipt.documents", (truth, said) -> truth.is("document where application = :id"));
        checks.put(
                ".listed",
                (truth, said) -> truth.all("file_name from document where application = :id").stream()
                                .anyMatch(said.text()::endsWith)
                        || typesOfPapers(truth).anyMatch(said.text()::equals));
        checks.put("correspondence.receipt.protection.title", (truth, said) -> !truth.decided() && !truth.withdrawn());
        checks.put("correspondence.receipt.next.title", (truth, said) -> !truth.decided() && !truth.withdrawn());
        checks.put("correspondence.receipt.next.check", (truth, said) -> true);
        checks.put(
                "correspondence.receipt.next.ask-employer",
                (truth, said) -> truth.hasEmployerAddress()
                        && !truth.isUnderAge()
                        && truth.programme().asksEmployer());
        checks.put("correspondence.receipt.next.no-address", (truth, said) -> !truth.hasEmployerAddress());
        checks.put("correspondence.receipt.next.decide", (truth, said) -> said.text()
                .contains(" " + truth.programme().periods().statutory()));
        checks.put("correspondence.receipt.cost.title", (truth, said) -> true);
        checks.put("correspondence.receipt.nobody", (truth, said) -> true);
        checks.put("nobody holds it against the case", (truth, said) -> said.text()
                .equals(truth.programme().guide().cost().get(truth.language())));
    }

    private void request(Map<String, Check> checks) {
        Check open = (truth, said) ->
                truth.request().get("answered_at") == null && truth.request().get("closed_at") == null;
        Check first = (truth, said) -> open.holds(truth, said) && times(truth, "EVIDENCE_REQUEST") == 1;
        Check again = (truth, said) -> open.holds(truth, said) && times(truth, "EVIDENCE_REQUEST") > 1;
        checks.put("correspondence.request.title", first);
        checks.put("correspondence.request.lede", first);
        checks.put("correspondence.request.more-time.title", again);
        checks.put("correspondence.request.more-time.lede", again);
        checks.put("correspondence.request.reminder.title", open);
        checks.put("correspondence.request.reminder.lede", open);
        checks.put(
                "correspondence.request.note",
                (truth, said) -> !truth.request().get("note").toString().isBlank());
        checks.put(
                "correspondence.request.until",
                (truth, said) ->
                        open.holds(truth, said) && said.text().contains(truth.day(truth.request(), "answer_until")));
        checks.put("correspondence.request.how", (truth, said) -> said.text().endsWith("/my"));
        checks.put("correspondence.request.cannot", open);
        checks.put(".item", (truth, said) -> truth
                .all("evidence_kind from evidence_request_item where request = (select id from evidence_request"
                        + " where application = :id order by asked_at desc limit 1)")
                .stream()
                .flatMap(kind -> truth.programme().evidence(kind).stream())
                .anyMatch(kind -> said.text().startsWith(kind.name().get(truth.language()))));
        checks.put(".typed", (truth, said) -> Stream.of(
                        truth.all("explanation from proposal where application = :id"),
                        truth.all("note from evidence_request where application = :id"))
                .flatMap(List::stream)
                .anyMatch(said.text()::equals));
    }

    private void employer(Map<String, Check> checks) {
        Check silent = (truth, said) -> truth.question()
                .filter(row ->
                        row.get("answered_at") == null && row.get("state").equals("EXPIRED"))
                .isPresent();
        Check byMail = (truth, said) -> silent.holds(truth, said)
                && truth.question().orElseThrow().get("employer_email") != null
                && !truth.mailCameBack();
        Check inAccount = (truth, said) ->
                silent.holds(truth, said) && truth.question().orElseThrow().get("employer_email") == null;
        Check lost = (truth, said) -> truth.question().isPresent() && truth.mailCameBack();
        Check nobody = (truth, said) -> truth.question().isEmpty() && !truth.hasEmployerAddress();
        Check days =
                (truth, said) -> said.text().contains(truth.day(truth.question().orElseThrow(), "asked_at"))
                        && said.text().contains(truth.day(truth.question().orElseThrow(), "answer_until"));
        var key = "correspondence.employer-silent.";
        checks.put(key + "title.by-mail", byMail);
        checks.put(key + "title.in-account", inAccount);
        checks.put(key + "title.not-reached", lost);
        checks.put(key + "title.no-address", nobody);
        checks.put(key + "lede.by-mail", (truth, said) -> byMail.holds(truth, said) && days.holds(truth, said));
        checks.put(key + "lede.in-account", (truth, said) -> inAccount.holds(truth, said) && days.holds(truth, said));
        checks.put(key + "lede.not-reached", lost);
        checks.put(key + "lede.no-address", nobody);
        for (var never : List.of("title.not-asked", "lede.not-asked")) {
            checks.put(key + never, (truth, said) -> truth.question().isEmpty());
        }
        checks.put(key + "not-against-you", (truth, said) -> !truth.decided());
        checks.put(
                key + "helps.title",
                (truth, said) -> typesOfPapers(truth).findAny().isPresent());
        checks.put(key + "next", (truth, said) -> truth.is("work_item where application = :id and state = 'OPEN'"));
        checks.put(key + "trouble", (truth, said) -> true);
    }

    private void notice(Map<String, Check> checks) {
        Check undecided = (truth, said) -> truth.notice().isPresent() && !truth.decided();
        Check mayReply = (truth, said) -> truth.mayReply(clock.instant());
        Check plain = (truth, said) -> undecided.holds(truth, said) && announces(truth, "REFUSAL");
        var key = "correspondence.notice.";
        checks.put(key + "title", plain);
        checks.put(key + "title.not-admitted", (truth, said) -> announces(truth, "NON_ADMISSION"));
        checks.put(key + "lede", undecided);
        checks.put(
                key + "until",
                (truth, said) -> mayReply.holds(truth, said)
                        && said.text().contains(truth.day(truth.notice().orElseThrow(), "reply_until")));
        checks.put(key + "reply.title", mayReply);
        checks.put(key + "reply", mayReply);
        checks.put(key + "then.title", undecided);
        checks.put(key + "then", undecided);
        checks.put(
                key + "people",
                (truth, said) -> truth.is("notice join proposal on proposal.id = notice.proposal"
                        + " where notice.application = :id and confirmed_by <> proposed_by"));
        checks.put(key + "meanwhile", undecided);
        checks.put(key + "reminder.title", mayReply);
        checks.put(key + "reminder.lede", mayReply);
        checks.put(
                "correspondence.ground.reasons", (truth, said) -> !ground(truth).isEmpty());
        checks.put(".reason", (truth, said) -> ground(truth).stream()
                .anyMatch(reason -> reason.text().get(truth.language()).equals(said.text())));
        checks.put(
                "decisions.ground.law",
                (truth, said) ->
                        ground(truth).stream().anyMatch(reason -> said.text().contains(reason.legalBasis()))
                                || truth.refused()
                                        && said.text()
                                                .contains(truth.programme()
                                                        .law()
                                                        .remedy()
                                                        .legalBasis()
                                                        .orElseThrow()));
        checks.put(
                "decisions.ground.officer",
                (truth, said) -> truth.is("proposal where application = :id and explanation <> ''"));
        checks.put(".fact", (truth, said) -> factsThatMatter(truth)
                .anyMatch(fact -> said.text().startsWith(fact.question().get(truth.language()))));
        Check months = (truth, said) -> {
            var filed = calendars.dayOf(
                    truth.file().calendar().orElseThrow(),
                    truth.file().submittedAt().orElseThrow());
            var locale = truth.language().locale();
            return said.text().contains(dates.day(filed, locale))
                    && said.text()
                            .contains(dates.day(
                                    filed.minusMonths(
                                            truth.programme().presence().months()),
                                    locale));
        };
        checks.put("decisions.ground.months", months);
        Check papers = (truth, said) -> factsThatMatter(truth)
                .flatMap(fact -> fact.provenBy().stream())
                .flatMap(kind -> truth.programme().evidence(kind).stream())
                .anyMatch(kind -> said.text().contains(kind.name().get(truth.language())));
        checks.put("decisions.ground.papers", papers);
        checks.put("decisions.ground.not-known", (truth, said) -> !ground(truth).isEmpty());
    }

    private void decision(Map<String, Check> checks) {
        Check granted = (truth, said) -> truth.granted();
        checks.put("correspondence.grant.title", granted);
        checks.put("correspondence.grant.lede", granted);
        checks.put("correspondence.grant.number", granted);
        checks.put("correspondence.grant.number:value", (truth, said) -> truth.all(
                        "number from permit where application = :id")
                .contains(said.text()));
        checks.put("correspondence.grant.valid", granted);
        checks.put(
                "correspondence.grant.valid.days",
                (truth, said) -> truth.all("valid_until::text from permit where application = :id").stream()
                        .map(LocalDate::parse)
                        .anyMatch(day -> said.text()
                                .contains(dates.day(day, truth.language().locale()))));
        checks.put("correspondence.grant.number.soon", (truth, said) -> !truth.decided());
        checks.put("correspondence.grant.certificate", granted);
        checks.put("decisions.granted.may", granted);
        Check refused = (truth, said) -> truth.refused();
        checks.put("correspondence.refusal.title", (truth, said) -> decidedAs(truth, "REFUSAL"));
        checks.put("correspondence.refusal.title.not-admitted", (truth, said) -> decidedAs(truth, "NON_ADMISSION"));
        checks.put("decisions.decision.lede.refused", (truth, said) -> decidedAs(truth, "REFUSAL"));
        checks.put("decisions.decision.lede.not-admitted", (truth, said) -> decidedAs(truth, "NON_ADMISSION"));
        checks.put("correspondence.refusal.people", refused);
        checks.put("correspondence.refusal.number", EveryLetterProcessTest::reference);
        checks.put("correspondence.refusal.challenge.open", (truth, said) -> !truth.decided());
        checks.put("decisions.challenge.title", refused);
        checks.put("decisions.challenge.until", (truth, said) -> truth.row("* from decision where application = :id")
                .filter(row -> said.text().contains(truth.day(row, "challenge_until")))
                .isPresent());
        checks.put("decisions.challenge.body", refused);
        checks.put("decisions.challenge.meanwhile", refused);
        checks.put("decisions.keep.title", (truth, said) -> truth.refused() || truth.withdrawn());
        checks.put("correspondence.withdrawal.title", (truth, said) -> truth.withdrawn());
        checks.put("correspondence.withdrawal.lede", (truth, said) -> truth.withdrawn() && !truth.decided());
        checks.put("correspondence.withdrawal.again", (truth, said) -> programmes.isOpen(truth.programme()));
        checks.put("correspondence.withdrawal.not-again", (truth, said) -> !programmes.isOpen(truth.programme()));
        checks.put("correspondence.withdrawal.not-you", (truth, said) -> truth.withdrawn());
    }

    private void law(Map<String, Check> checks) {
        Check undecided = (truth, said) -> !truth.decided() && !truth.withdrawn();
        checks.put("law.whileWaiting", undecided);
        checks.put("law.hearing", (truth, said) -> truth.mayReply(clock.instant()));
        checks.put("law.howToChallenge", (truth, said) -> truth.refused());
        checks.put("law.meanwhile", (truth, said) -> truth.refused());
        checks.put("law.afterGrant", (truth, said) -> truth.granted());
        checks.put("law.keeps", (truth, said) -> truth.refused() || truth.withdrawn());
        checks.put("law.atWork", undecided);
    }

    // How things stand

    private static boolean reference(LetterTruth truth, Said said) {
        return said.text().endsWith(truth.file().reference().orElseThrow().value());
    }

    private static boolean filingDay(LetterTruth truth, Said said) {
        var day = truth.day(truth.file().submittedAt().orElseThrow());
        return said.text().contains(day);
    }

    private static boolean announces(LetterTruth truth, String kind) {
        return truth.is("notice join proposal on proposal.id = notice.proposal where notice.application = :id"
                + " and kind = '" + kind + "'");
    }

    private static boolean decidedAs(LetterTruth truth, String kind) {
        return truth.refused() && truth.is("decision where application = :id and kind = '" + kind + "'");
    }

    private static long times(LetterTruth truth, String kind) {
        return truth.all("id::text from letter where application = :id and kind = '" + kind + "'")
                .size();
    }

    private static boolean office(LetterTruth truth, String text) {
        var office = truth.file().office().flatMap(truth.programme()::office).orElseThrow();
        var words = PlaceWords.of(office, truth.language());
        return text.equals(words.name()) || text.equals(words.address()) || text.startsWith(words.telephone());
    }

    private static Stream<PlaceWords> help(LetterTruth truth) {
        return LawWords.of(truth.programme().law(), truth.language()).help().stream();
    }

    /** Who helps, and who reviews where there is something to review. */
    private static Stream<PlaceWords> places(LetterTruth truth) {
        var law = LawWords.of(truth.programme().law(), truth.language());
        return Stream.concat(law.help().stream(), truth.refused() ? Stream.of(law.body()) : Stream.empty());
    }

    private static Stream<String> typesOfPapers(LetterTruth truth) {
        return truth.programme().evidence().stream()
                .filter(kind -> kind.proves() == Programme.Proof.EMPLOYMENT)
                .flatMap(kind -> kind.types().stream())
                .map(type -> type.name().get(truth.language()));
    }

    /** The reasons of the decision, else of the notice. */
    private static List<Programme.Reason> ground(LetterTruth truth) {
        var codes = truth.decided()
                ? truth.all("unnest(reason_codes) from decision where application = :id")
                : truth.all("unnest(reason_codes) from notice join proposal on proposal.id = notice.proposal"
                        + " where notice.application = :id");
        return truth.programme().reasons().stream()
                .filter(reason -> codes.contains(reason.code()))
                .toList();
    }

    /** The facts that the rows of the tables with these reasons ask for. */
    private Stream<Programme.Fact> factsThatMatter(LetterTruth truth) {
        var codes = ground(truth).stream().map(Programme.Reason::code).toList();
        var asked = rules.tables(truth.programme()).stream()
                .flatMap(table -> table.rules().stream())
                .filter(rule -> codes.contains(rule.reason()))
                .flatMap(rule -> rule.facts().stream())
                .toList();
        Predicate<Programme.Fact> matters = fact -> asked.contains(fact.name());
        return truth.programme().facts().stream().filter(matters);
    }
}
