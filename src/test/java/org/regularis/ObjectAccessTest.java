package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.audit.AuditRecord;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.CaseFiles.Found;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.CheckDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.NumberDesk;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.WorkList;
import org.regularis.casework.figures.CaseFilter;
import org.regularis.casework.figures.CaseList;
import org.regularis.casework.figures.Incidents;
import org.regularis.casework.figures.OfficerWorkload;
import org.regularis.casework.figures.Scope;
import org.regularis.casework.figures.StepFigures;
import org.regularis.casework.figures.StockFigures;
import org.regularis.casework.figures.WorkFigures;
import org.regularis.casework.registers.RegisterDesk;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.ProposalOutcome;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.Documents;
import org.regularis.documents.RejectionReason;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.registers.Register;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.regularis.shared.OfficeId;
import org.regularis.shared.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right kind of person and somebody else's case: for them it is not there. */
@ApplicationTest
class ObjectAccessTest {

    private final CaseDriver driver;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final AccessCases cases;

    @Autowired
    private ApplicationFiles applications;

    @Autowired
    private CaseFiles files;

    @Autowired
    private WorkList workList;

    @Autowired
    private CaseworkDesk desk;

    @Autowired
    private CheckDesk checks;

    @Autowired
    private NumberDesk numberDesk;

    @Autowired
    private RegisterDesk registerDesk;

    @Autowired
    private CaseList caseList;

    @Autowired
    private DecisionMaking decisions;

    @Autowired
    private DocumentReading reading;

    @Autowired
    private OfficerWorkload officers;

    @Autowired
    private StepFigures picture;

    @Autowired
    private StockFigures stock;

    @Autowired
    private WorkFigures work;

    @Autowired
    private Incidents incidents;

    @Autowired
    private AuditRecord record;

    @Autowired
    ObjectAccessTest(
            CaseDriver driver,
            MovableClock clock,
            JdbcClient jdbc,
            ApplicationIntake intake,
            DocumentIntake filing,
            Documents documents,
            EmployerVerifications verifications) {
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.cases = new AccessCases(driver, intake, filing, documents, verifications, jdbc);
    }

    @BeforeEach
    @AfterEach
    void begin() {
        clock.moveTo(MovableClock.FIRST_DAY);
        SignIn.out();
    }

    @TestFactory
    Stream<DynamicTest> an_officer_of_another_office_does_not_find_the_case() {
        Map<String, Consumer<ApplicationId>> ways = Map.ofEntries(
                Map.entry("open", files::open),
                Map.entry("reload", files::reload),
                Map.entry("application", files::application),
                Map.entry("timeline", files::timeline),
                Map.entry("positions", files::positions),
                Map.entry("note", id -> files.addNote(id, "Let me in.")),
                Map.entry("work", workList::openOf),
                Map.entry("numbers", numberDesk::of),
                Map.entry("registers", registerDesk::of),
                Map.entry("askable", registerDesk::askable),
                Map.entry("ask", id -> registerDesk.askAgain(id, Register.POLICE_RECORD)));
        return ways.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    var id = cases.of("opened").id();
                    SignIn.as(CaseDriver.olga());
                    way.getValue().accept(id);

                    SignIn.as(CaseDriver.marat());
                    assertThatThrownBy(() -> way.getValue().accept(id)).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> way.getValue().accept(ApplicationId.create()))
                            .isInstanceOf(NotFound.class);
                }));
    }

    @Test
    void by_its_number_an_officer_of_another_office_learns_the_office_and_nothing_else() {
        var number = number(cases.of("opened").id());

        SignIn.as(CaseDriver.marat());
        assertThat(files.find(number)).isEqualTo(new Found.Elsewhere(new Reference(number), CaseDriver.NORTH));

        SignIn.as(CaseDriver.olga());
        assertThat(files.find(number)).isInstanceOf(Found.Whole.class);
    }

    @Test
    void no_list_of_an_officer_shows_work_of_another_office() {
        var application = cases.of("opened").id();

        SignIn.as(CaseDriver.olga());
        assertThat(listed(WorkList.Tab.OFFICE)).contains(application);

        SignIn.as(CaseDriver.marat());
        for (var tab : WorkList.Tab.values()) {
            assertThat(listed(tab)).as(tab.name()).doesNotContain(application);
        }
    }

    /** What somebody has done or holds is shown with names; who changes office leaves them behind. */
    @Test
    void who_has_changed_office_no_longer_reads_the_names_of_the_old_one() {
        var held = cases.of("opened:held").id();
        var done = cases.of("employer:done").id();
        SignIn.as(CaseDriver.olga());
        desk.claim(driver.item(held, Task.CHECK_COMPLETENESS));
        assertThat(listed(WorkList.Tab.MINE)).contains(held);
        assertThat(listed(WorkList.Tab.DONE)).contains(done);

        SignIn.as(CaseDriver.staff("olga", Set.of(Roles.CASE_OFFICER), CaseDriver.SOUTH));
        for (var tab : WorkList.Tab.values()) {
            assertThat(listed(tab)).as(tab.name()).doesNotContain(held, done);
            assertThat(workList.counts().get(tab))
                    .as(tab.name())
                    .isEqualTo(listed(tab).size());
        }
    }

    @Test
    void work_of_another_office_is_neither_taken_nor_done_nor_given_away() {
        var application = cases.of("opened").id();
        var document = DocumentId.of(cases.of("opened").parts().get("document"));
        var item = driver.item(application, Task.CHECK_COMPLETENESS);
        var admit = new TaskResult.Admit(CaseDriver.goodFacts());

        SignIn.as(CaseDriver.marat());
        assertThat(desk.claim(item)).isEqualTo(new CaseworkDesk.Claim.Gone());
        assertThat(desk.complete(item, driver.version(item), admit)).isEqualTo(Completion.Refused.NOT_YOURS);
        assertThat(desk.release(item)).isEqualTo(CaseworkDesk.Release.NOT_YOURS);
        assertThat(checks.accept(item, document, Optional.empty(), List.of())).isEqualTo(Completion.Refused.NOT_YOURS);
        assertThat(checks.accept(item, document, Optional.of(DocumentDetails.NONE), CaseDriver.goodFacts()))
                .isEqualTo(Completion.Refused.NOT_YOURS);
        assertThat(checks.reject(item, document, RejectionReason.EXPIRED)).isEqualTo(Completion.Refused.NOT_YOURS);
        assertThatThrownBy(() -> checks.agree(application, "identity")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(document)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(application, document)).isInstanceOf(NotFound.class);

        SignIn.as(supervisorOf(CaseDriver.SOUTH));
        assertThat(desk.assign(List.of(item), CaseDriver.marat().id()))
                .containsExactly(new CaseworkDesk.Assignment(item, CaseworkDesk.Assignment.Result.GONE));

        SignIn.as(CaseDriver.samira());
        assertThat(desk.assign(List.of(item), CaseDriver.marat().id()))
                .containsExactly(new CaseworkDesk.Assignment(item, CaseworkDesk.Assignment.Result.WRONG_OFFICE));
        assertThat(driver.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void a_document_opens_only_with_its_own_case() {
        var document = DocumentId.of(cases.of("opened").parts().get("document"));
        var other = cases.of("asked").id();

        SignIn.as(CaseDriver.olga());

        assertThatThrownBy(() -> reading.open(other, document)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(DocumentId.create())).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_is_their_own_second_officer() {
        var application = cases.of("examination").id();
        driver.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        var item = driver.item(application, Task.REVIEW_REFUSAL);

        SignIn.as(CaseDriver.irina());
        assertThat(desk.claim(item)).isEqualTo(new CaseworkDesk.Claim.NotYours());
        var proposal = decisions.current(application).orElseThrow().id();
        assertThat(decisions.confirm(proposal)).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThat(decisions.sendBack(proposal, "No.")).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);

        SignIn.as(CaseDriver.olga());
        assertThat(desk.claim(item)).isEqualTo(new CaseworkDesk.Claim.NotYours());
    }

    @Test
    void a_supervisor_sees_cases_of_their_offices_without_what_is_in_them() {
        var application = cases.of("opened").id();
        var filter = filter("north");

        SignIn.as(CaseDriver.samira());
        assertThat(caseList.page(filter, null, 1000))
                .anySatisfy(row -> assertThat(row.file().application()).isEqualTo(application));
        assertThat(cases.wordsIn(caseList.page(filter, null, 1000).toString())).isEmpty();
        assertThat(cases.wordsIn(work.perOfficer(Scope.ALL).toString())).isEmpty();

        SignIn.as(supervisorOf(CaseDriver.SOUTH));
        assertThat(caseList.count(filter)).isZero();
        assertThat(caseList.page(filter, null, 1000)).isEmpty();
        assertThat(stock.clocks(new Scope(CaseDriver.NORTH, null)).open()).isZero();
        assertThat(stock.ages(new Scope(CaseDriver.NORTH, null))).isEmpty();
        assertThat(picture.steps("intake", "north", null, 30)).isEmpty();
        assertThat(officers.of(Set.of(CaseDriver.NORTH))).isEmpty();
    }

    /** The auditor and the programme administrator read ids and codes; whose case it is stays in its own module. */
    @Test
    void the_record_and_the_incidents_hold_nothing_of_what_is_in_a_case() {
        cases.of("asked");
        cases.of("notice");
        cases.of("granted");

        SignIn.as(CaseDriver.anna());
        var all = record.page(new AuditRecord.Filter(null, null, null), Optional.empty(), 10_000);
        assertThat(all).isNotEmpty();
        assertThat(cases.wordsIn(all.toString())).isEmpty();

        SignIn.as(CaseDriver.pavel());
        assertThat(cases.wordsIn(incidents.open().toString() + incidents.undeliverable()))
                .isEmpty();
    }

    /** What the engine stores of a case can be read in its tables by whoever keeps them. */
    @Test
    void the_engine_and_the_outbox_know_nothing_of_what_is_in_a_case() {
        cases.of("asked");
        cases.of("notice");
        cases.of("granted");

        for (var table : List.of(
                "act_ru_variable",
                "act_hi_varinst",
                "act_hi_detail",
                "act_ru_task",
                "act_hi_comment",
                "case_event",
                "audit_entry")) {
            var rows = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(cases.wordsIn(rows)).as(table).isEmpty();
        }
    }

    @Test
    void another_applicant_finds_no_application_of_hers() {
        var application = cases.of("opened").id();

        SignIn.as(CaseDriver.applicant());

        assertThat(applications.own()).isEmpty();
        assertThatThrownBy(() -> applications.own(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.ownHistory(application)).isInstanceOf(NotFound.class);
    }

    private List<ApplicationId> listed(WorkList.Tab tab) {
        return workList.page(tab, null, null, 1000).stream()
                .map(row -> row.item().application())
                .toList();
    }

    private String number(ApplicationId application) {
        return jdbc.sql("select reference from case_file where application = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }

    private static Person supervisorOf(OfficeId office) {
        return CaseDriver.staff("sarah", Set.of(Roles.SUPERVISOR), office);
    }

    private static CaseFilter filter(String office) {
        return new CaseFilter(
                new CaseFilter.Origin(Optional.of(new OfficeId(office)), Optional.empty()),
                CaseFilter.Standing.ANY,
                CaseFilter.Time.ANY,
                CaseFilter.Work.ANY);
    }
}
