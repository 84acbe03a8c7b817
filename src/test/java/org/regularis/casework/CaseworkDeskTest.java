package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.regularis.casework.CaseworkDesk.Assignment.Result;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.ProposalOutcome;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class CaseworkDeskTest extends ProcessTest {

    @Autowired
    CaseworkDesk desk;

    @Autowired
    DecisionMaking decisions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_claimed_item_is_the_officers_and_everybody_can_see_that_it_happened() {
        var application = cases.opened();
        SignIn.as(CaseDriver.olga());
        var item = check(application);

        assertThat(desk.claim(item)).isInstanceOf(CaseworkDesk.Claim.Yours.class);
        assertThat(desk.claim(item)).as("once more changes nothing").isInstanceOf(CaseworkDesk.Claim.Yours.class);

        assertThat(watch.row(item)).containsEntry("assignee", "olga").containsEntry("version", 1);
        assertThat(cases.events(application)).containsOnlyOnce("work-claimed");
        assertThat(watch.record(application)).containsOnlyOnce("olga work-claimed");
    }

    @Test
    void of_two_officers_who_claim_at_once_one_wins_and_the_other_reads_who() throws Exception {
        for (int round = 0; round < 8; round++) {
            var item = check(cases.opened());

            var claims = together(() -> claimAs(CaseDriver.olga(), item), () -> claimAs(CaseDriver.irina(), item));

            var winner = String.valueOf(watch.row(item).get("assignee"));
            assertThat(claims)
                    .containsExactlyInAnyOrder(new CaseworkDesk.Claim.Yours(), new CaseworkDesk.Claim.TakenBy(winner));
            assertThat(watch.row(item)).containsEntry("version", 1);
        }
    }

    @Test
    void an_item_of_another_office_is_not_there_and_one_that_is_done_has_gone() {
        var south = check(cases.opened(Map.of("person.region", "southern")));
        var north = cases.opened();
        var done = check(north);
        cases.complete(CaseDriver.olga(), north, Task.CHECK_COMPLETENESS, ADMIT);

        SignIn.as(CaseDriver.olga());

        assertThat(desk.claim(south)).isInstanceOf(CaseworkDesk.Claim.Gone.class);
        assertThat(desk.claim(done)).isInstanceOf(CaseworkDesk.Claim.Gone.class);
        assertThat(desk.claim(new WorkItemId(UUID.randomUUID()))).isInstanceOf(CaseworkDesk.Claim.Gone.class);
        assertThat(watch.row(south).get("assignee")).isNull();
    }

    @Test
    void what_was_claimed_can_be_given_back_by_its_officer_only() {
        var application = cases.opened();
        var item = check(application);
        claimAs(CaseDriver.olga(), item);

        SignIn.as(CaseDriver.irina());
        assertThat(desk.release(item)).isEqualTo(CaseworkDesk.Release.NOT_YOURS);
        SignIn.as(CaseDriver.olga());
        desk.release(item);

        assertThat(watch.row(item).get("assignee")).isNull();
        assertThat(watch.row(item)).containsEntry("version", 2);
        assertThat(desk.release(item)).isEqualTo(CaseworkDesk.Release.NOT_YOURS);
        assertThat(cases.events(application)).containsOnlyOnce("work-released");
    }

    @Test
    void two_officers_who_take_next_at_once_never_get_the_same_and_neither_waits() throws Exception {
        cases.opened();
        cases.opened();
        var bothHaveTaken = new CyclicBarrier(2);

        var taken = together(
                () -> takeNextAndHold(CaseDriver.olga(), bothHaveTaken),
                () -> takeNextAndHold(CaseDriver.irina(), bothHaveTaken));

        assertThat(taken).isNotEmpty().doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void take_next_takes_the_most_urgent_first_and_nothing_that_this_officer_may_not_do() {
        var refusal = cases.refusalProposed();
        var south = check(cases.opened(Map.of("person.region", "southern")));
        var north = List.of(cases.opened(), cases.opened());
        SignIn.as(CaseDriver.olga());

        var taken = new ArrayList<WorkItem>();
        for (var next = desk.takeNext(); next.isPresent(); next = desk.takeNext()) {
            taken.add(next.get());
        }

        assertThat(taken).extracting(WorkItem::application).containsAll(north);
        assertThat(taken).isNotEmpty().isSortedAccordingTo((one, other) -> one.due()
                .compareTo(other.due()));
        assertThat(taken).isNotEmpty().allSatisfy(item -> {
            assertThat(item.office()).isEqualTo(CaseDriver.NORTH);
            assertThat(item.task().needsSecondPerson()).isFalse();
            assertThat(item.assignee()).contains(new UserId("olga"));
        });
        assertThat(watch.work(refusal, Task.REVIEW_REFUSAL, "assignee")).isEmpty();
        assertThat(watch.row(south).get("assignee")).isNull();
        assertThat(desk.takeNext()).isEmpty();
    }

    @Test
    void take_next_leaves_out_what_the_officer_proposed() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        var another = cases.opened();
        SignIn.as(CaseDriver.irina());

        var taken = new HashSet<ApplicationId>();
        for (var next = desk.takeNext(); next.isPresent(); next = desk.takeNext()) {
            taken.add(next.get().application());
        }

        assertThat(taken).contains(another).doesNotContain(application);
    }

    @Test
    void what_was_done_with_a_stale_view_is_refused_and_nothing_has_changed() {
        var application = cases.opened();
        var item = check(application);
        claimAs(CaseDriver.olga(), item);
        SignIn.as(CaseDriver.olga());

        assertThat(desk.complete(item, 0, ADMIT)).isEqualTo(Completion.Refused.STALE);

        nothingHasChanged(application);
    }

    @Test
    void of_two_clicks_on_done_one_counts() throws Exception {
        var application = cases.opened();
        var item = check(application);
        claimAs(CaseDriver.olga(), item);

        var results = together(() -> completeAsOlga(item), () -> completeAsOlga(item));

        assertThat(results).containsExactlyInAnyOrder(new Completion.Done(), Completion.Refused.STALE);
        assertThat(cases.events(application)).containsOnlyOnce("work-done");
    }

    @Test
    void work_of_another_office_is_not_theirs_even_when_it_was_given_to_them() {
        var application = cases.opened();
        var item = check(application);
        SignIn.as(CaseDriver.marat());

        assertThat(desk.complete(item, 0, ADMIT)).isEqualTo(Completion.Refused.NOT_YOURS);

        nothingHasChanged(application);
    }

    @Test
    void work_that_nobody_or_somebody_else_has_is_not_theirs() {
        var application = cases.opened();
        var item = check(application);

        SignIn.as(CaseDriver.olga());
        assertThat(desk.complete(item, 0, ADMIT)).isEqualTo(Completion.Refused.NOT_YOURS);
        claimAs(CaseDriver.irina(), item);
        SignIn.as(CaseDriver.olga());
        assertThat(desk.complete(item, 1, ADMIT)).isEqualTo(Completion.Refused.NOT_YOURS);

        nothingHasChanged(application);
    }

    @Test
    void a_case_officer_can_neither_claim_nor_do_the_work_of_a_senior_officer() {
        var application = cases.refusalProposed();
        var item = cases.item(application, Task.REVIEW_REFUSAL);
        var nina = CaseDriver.staff("nina", Set.of(Roles.CASE_OFFICER), CaseDriver.NORTH);
        SignIn.as(nina);

        assertThat(desk.claim(item)).isEqualTo(new CaseworkDesk.Claim.NotYours());
        assertThat(desk.complete(item, 0, AGREE)).isEqualTo(Completion.Refused.NOT_YOURS);

        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_REFUSAL);
    }

    @Test
    void whoever_proposed_never_reviews_even_with_the_right_role() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        var item = cases.item(application, Task.REVIEW_REFUSAL);

        SignIn.as(CaseDriver.irina());
        assertThat(desk.claim(item)).isEqualTo(new CaseworkDesk.Claim.NotYours());
        assertThat(desk.complete(item, 0, AGREE)).isEqualTo(Completion.Refused.NOT_YOURS);
        assertThat(assign(item, "irina")).isEqualTo(Result.EXCLUDED);

        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_REFUSAL);
        assertThat(watch.row(item).get("assignee")).isNull();
    }

    @Test
    void each_kind_of_work_takes_its_own_results_only() {
        var wrong = Map.<Task, List<TaskResult>>of(
                Task.CHECK_COMPLETENESS, List.of(AGREE, SETTLE, CaseDriver.grant(), CaseDriver.refusal(), DROP),
                Task.SETTLE_BY_OTHER_EVIDENCE, List.of(ADMIT, AGREE, new TaskResult.GiveMoreTime()),
                Task.EXAMINE_APPLICATION, List.of(ADMIT, AGREE, SEND_BACK, UPHOLD, SETTLE, NOT_ADMITTED),
                Task.REVIEW_REFUSAL, List.of(UPHOLD, DROP, CaseDriver.refusal(), new TaskResult.GoOnWithFile()),
                Task.RECONSIDER_REFUSAL, List.of(AGREE, SEND_BACK, CaseDriver.ask("presence")),
                Task.CONFIRM_REFUSAL, List.of(UPHOLD, DROP, new TaskResult.StateFacts(List.of())));

        refuses(cases.opened(), Task.CHECK_COMPLETENESS, CaseDriver.olga(), wrong);
        refuses(unreachable(), Task.SETTLE_BY_OTHER_EVIDENCE, CaseDriver.olga(), wrong);
        refuses(cases.inExamination(), Task.EXAMINE_APPLICATION, CaseDriver.olga(), wrong);
        refuses(cases.refusalProposed(), Task.REVIEW_REFUSAL, CaseDriver.irina(), wrong);
        var underNotice = cases.underNotice();
        cases.replyToNotice(underNotice);
        refuses(underNotice, Task.RECONSIDER_REFUSAL, CaseDriver.olga(), wrong);
        cases.complete(CaseDriver.olga(), underNotice, Task.RECONSIDER_REFUSAL, UPHOLD);
        refuses(underNotice, Task.CONFIRM_REFUSAL, CaseDriver.irina(), wrong);
    }

    @Test
    void a_decision_that_fails_leaves_no_trace_in_case_or_process() {
        var application = cases.inExamination();
        var proposal =
                new TaskResult.ProposeRefusal(Findings.of("record", "serious"), List.of("R99"), "No such reason.");

        assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, proposal))
                .isEqualTo(Completion.Refused.NO_REASON);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "record")).isEqualTo("none OFFICER");
        assertThat(cases.events(application)).doesNotContain("proposal-made");
        assertThat(watch.record(application))
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("work-done " + Task.EXAMINE_APPLICATION));
    }

    @Test
    void a_second_proposal_is_out_of_turn_and_leaves_no_trace() {
        var application = cases.inExamination();
        SignIn.as(CaseDriver.irina());
        assertThat(decisions.propose(application, Proposal.Kind.GRANT, List.of(), "", ""))
                .isInstanceOf(ProposalOutcome.Accepted.class);
        var grant = new TaskResult.ProposeGrant(Findings.of("record", "minor"), "Once more.", "");

        assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, grant))
                .isEqualTo(Completion.Refused.OUT_OF_TURN);

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "record")).isEqualTo("none OFFICER");
    }

    @Test
    void a_fact_that_cannot_be_read_is_refused_before_anything_is_written() {
        var application = cases.inExamination();
        var facts = new HashMap<String, String>();
        facts.put("record", "minor");
        facts.put("hours", "forty or so");

        for (var result : List.of(
                new TaskResult.StateFacts(Findings.of(facts)),
                new TaskResult.ProposeGrant(Findings.of(facts), "", ""),
                new TaskResult.ProposeRefusal(Findings.of(facts), List.of("R12"), "No."))) {
            assertThat(cases.attempt(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, result))
                    .isEqualTo(Completion.Refused.INVALID_FACT);
        }

        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
        assertThat(watch.fact(application, "record")).isEqualTo("none OFFICER");
        assertThat(cases.events(application)).doesNotContain("proposal-made");
    }

    @Test
    void a_supervisor_gives_work_to_officers_of_the_office_and_each_item_has_its_own_result() {
        var free = check(cases.opened());
        var south = check(cases.opened(Map.of("person.region", "southern")));
        var review = cases.item(cases.refusalProposed(), Task.REVIEW_REFUSAL);
        var admitted = cases.opened();
        var done = check(admitted);
        cases.complete(CaseDriver.olga(), admitted, Task.CHECK_COMPLETENESS, ADMIT);

        SignIn.as(CaseDriver.samira());
        var results = desk.assign(List.of(free, south, review, done), new UserId("olga"));

        assertThat(results)
                .extracting(CaseworkDesk.Assignment::result)
                .containsExactly(Result.ASSIGNED, Result.WRONG_OFFICE, Result.EXCLUDED, Result.GONE);
        assertThat(watch.row(free)).containsEntry("assignee", "olga").containsEntry("version", 1);
        assertThat(watch.row(south).get("assignee")).isNull();
        assertThat(watch.row(review).get("assignee")).isNull();
    }

    @Test
    void a_case_officer_cannot_be_given_the_work_of_a_senior_officer() {
        var application = cases.inExamination();
        cases.complete(CaseDriver.irina(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        var review = cases.item(application, Task.REVIEW_REFUSAL);

        assertThat(assign(review, "olga")).isEqualTo(Result.WRONG_ROLE);
        assertThat(assign(review, "vera")).isEqualTo(Result.ASSIGNED);
        assertThat(watch.row(review)).containsEntry("assignee", "vera");
    }

    @Test
    void work_can_be_given_from_one_officer_to_another_who_then_does_it() {
        var application = cases.opened();
        var item = check(application);
        claimAs(CaseDriver.olga(), item);

        assertThat(assign(item, "irina")).isEqualTo(Result.ASSIGNED);

        SignIn.as(CaseDriver.olga());
        assertThat(desk.complete(item, 1, ADMIT)).isEqualTo(Completion.Refused.STALE);
        cases.complete(CaseDriver.irina(), application, Task.CHECK_COMPLETENESS, ADMIT);
        assertThat(watch.work(application, Task.CHECK_COMPLETENESS, "done_by")).contains("irina");
        assertThat(watch.record(application)).contains("samira work-assigned");
    }

    @Test
    void a_supervisor_of_one_office_moves_nothing_of_another() {
        var item = check(cases.opened());
        SignIn.as(CaseDriver.staff("sanjar", Set.of(Roles.SUPERVISOR), CaseDriver.SOUTH));

        var results = desk.assign(List.of(item), new UserId("olga"));

        assertThat(results).extracting(CaseworkDesk.Assignment::result).containsExactly(Result.GONE);
        assertThat(watch.row(item).get("assignee")).isNull();
    }

    @Test
    void only_officers_work_at_the_desk_and_only_supervisors_assign() {
        var item = check(cases.opened());

        for (var person : List.of(CaseDriver.applicant(), CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(() -> desk.claim(item)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(desk::takeNext).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.complete(item, 0, ADMIT)).isInstanceOf(AccessDeniedException.class);
        }
        for (var person : List.of(CaseDriver.applicant(), CaseDriver.olga(), CaseDriver.irina(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(() -> desk.assign(List.of(item), new UserId("olga")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(watch.row(item).get("assignee")).isNull();
    }

    private WorkItemId check(ApplicationId application) {
        return cases.item(application, Task.CHECK_COMPLETENESS);
    }

    private ApplicationId unreachable() {
        var application = cases.opened(Map.of("employment.employerEmail", ""));
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        return application;
    }

    private CaseworkDesk.Claim claimAs(Person officer, WorkItemId item) {
        SignIn.as(officer);
        return desk.claim(item);
    }

    private Result assign(WorkItemId item, String officer) {
        SignIn.as(CaseDriver.samira());
        return desk.assign(List.of(item), new UserId(officer)).getFirst().result();
    }

    private Completion completeAsOlga(WorkItemId item) {
        SignIn.as(CaseDriver.olga());
        return desk.complete(item, 1, ADMIT);
    }

    /** Takes the next item and keeps the transaction open until the other officer has taken one too. */
    private WorkItemId takeNextAndHold(Person officer, CyclicBarrier bothHaveTaken) {
        SignIn.as(officer);
        return new TransactionTemplate(transactions).execute(status -> {
            var item = desk.takeNext().orElseThrow().id();
            meet(bothHaveTaken);
            return item;
        });
    }

    private void refuses(ApplicationId application, Task task, Person officer, Map<Task, List<TaskResult>> wrong) {
        wrong.get(task).forEach(result -> assertThatThrownBy(() -> cases.complete(officer, application, task, result))
                .as("%s with %s", task, result)
                .isInstanceOf(IllegalArgumentException.class));
        assertThat(cases.openTasks(application)).containsExactly(task);
    }

    private void nothingHasChanged(ApplicationId application) {
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(cases.events(application)).doesNotContain("work-done");
        assertThat(watch.positions(application)).contains("intake/userTask_checkCompleteness");
    }

    /** Runs two things at the same time, each on a thread of its own. */
    private static <T> List<T> together(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                meet(start);
                return one.call();
            });
            var second = threads.submit(() -> {
                meet(start);
                return other.call();
            });
            var results = new ArrayList<T>();
            results.add(first.get());
            results.add(second.get());
            return results;
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("The other one did not come", e);
        }
    }
}
