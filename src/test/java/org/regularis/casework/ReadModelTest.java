package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.decisions.Findings;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After every move of invented lives our own tables say the same as the engine's. */
@ApplicationTest
class ReadModelTest extends ProcessTest {

    private static final int MOST_MOVES = 60;
    private static final String OF_CASE = " join act_ru_execution root on root.id_ = %s where root.business_key_ = ?";

    @Autowired
    JdbcClient jdbc;

    static List<Integer> seeds() {
        return IntStream.rangeClosed(1, 30).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void our_tables_say_what_the_engine_says_after_every_move(int seed) {
        var random = new Random(seed);
        var application =
                cases.submit(Map.of("employment.employerEmail", random.nextInt(4) == 0 ? "" : "boss@stroika.example"));
        var moves = new ArrayList<String>();

        for (int number = 0; number < MOST_MOVES && !cases.ended(application); number++) {
            moves.add(move(application, random));
            consistent(application, moves);
        }

        if (cases.ended(application)) {
            assertThat(watch.moment(application, "closed_at")).as("%s", moves).isPresent();
            assertThat(watch.positions(application)).as("%s", moves).isEmpty();
            assertThat(watch.jobs(application)).as("%s", moves).isZero();
        }
    }

    /** One thing that can happen to the case now. */
    private String move(ApplicationId application, Random random) {
        if (random.nextInt(100) < 2 && !List.of("DECIDED", "WITHDRAWN").contains(cases.stage(application))) {
            cases.withdraw(application);
            return "withdraw";
        }
        if (random.nextInt(3) > 0 && cases.runNextJob(application)) {
            return "job";
        }
        var positions = watch.positions(application);
        if (random.nextInt(3) > 0) {
            if (positions.contains("evidence-request/receiveTask_awaitEvidence")) {
                cases.sendAnswer(application);
                return "answer";
            }
            if (positions.contains("refusal/receiveTask_awaitReply")) {
                cases.replyToNotice(application);
                return "reply";
            }
            if (positions.contains("employer-verification/receiveTask_awaitAnswer")) {
                cases.employerAnswers(
                        application,
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of(Subject.HOURS, new Reply(Answer.DENIED, Optional.empty())));
                return "employer";
            }
            var open = cases.openTasks(application);
            if (!open.isEmpty()) {
                return work(application, open.getFirst(), random);
            }
        }
        cases.passTo(application, clock.instant().plus(Duration.ofDays(1 + random.nextInt(6))));
        return "time";
    }

    private String work(ApplicationId application, Task task, Random random) {
        var officer = task.needsSecondPerson() ? CaseDriver.irina() : CaseDriver.olga();
        var result = one(
                random,
                switch (task) {
                    case CHECK_COMPLETENESS -> List.of(ADMIT, ADMIT, NOT_ADMITTED, CaseDriver.ask("presence"));
                    case DECIDE_ON_MISSED_DEADLINE ->
                        List.of(new TaskResult.GiveMoreTime(), new TaskResult.GoOnWithFile());
                    case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE ->
                        List.of(SETTLE, new TaskResult.AskEmployerAgain(), CaseDriver.ask("employment"));
                    case EXAMINE_APPLICATION ->
                        List.of(
                                CaseDriver.grant(),
                                CaseDriver.refusal(),
                                CaseDriver.refusal(),
                                CaseDriver.ask("presence"),
                                new TaskResult.StateFacts(Findings.of("record", "minor")));
                    case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL -> List.of(AGREE, AGREE, SEND_BACK);
                    case RECONSIDER_REFUSAL -> List.of(UPHOLD, DROP);
                });
        lots.draw(random.nextBoolean());
        cases.finish(officer, application, task, result);
        return task + ": " + result.getClass().getSimpleName();
    }

    private static TaskResult one(Random random, List<TaskResult> results) {
        return results.get(random.nextInt(results.size()));
    }

    private void consistent(ApplicationId application, List<String> moves) {
        assertThat(ids(
                        "select engine_task from work_item where application = cast(? as uuid) and state = 'OPEN'",
                        application))
                .as("open work, after %s", moves)
                .isEqualTo(ids("select t.id_ from act_ru_task t" + OF_CASE.formatted("t.proc_inst_id_"), application));
        assertThat(ids("""
                        select instance || ' ' || activity from case_step
                        where application = cast(? as uuid) and left_at is null""", application))
                .as("positions, after %s", moves)
                .isEqualTo(ids(
                        "select distinct e.proc_inst_id_ || ' ' || e.act_id_ from act_ru_execution e"
                                + OF_CASE.formatted("e.proc_inst_id_")
                                + " and e.act_id_ ~ '^(userTask|serviceTask|receiveTask|callActivity)_'",
                        application));
        if (watch.moment(application, "closed_at").isEmpty()) {
            assertThat(ids("""
                            select e.id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                            where e.business_key_ = ? and d.key_ = 'application-lifecycle'""", application))
                    .as("one life, after %s", moves)
                    .containsExactly(watch.file(application, "lifecycle"));
            assertThat(waitingThings(application))
                    .as("something goes on, after %s", moves)
                    .isNotEmpty();
        }
    }

    /** Work, jobs and messages that take the case further; withdrawal and the clock do not. */
    private List<String> waitingThings(ApplicationId application) {
        var things = new ArrayList<String>();
        things.addAll(ids("select t.id_ from act_ru_task t" + OF_CASE.formatted("t.proc_inst_id_"), application));
        things.addAll(ids(
                "select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + OF_CASE.formatted("j.process_instance_id_") + " and d.act_id_ not like 'startEvent_clock%'",
                application));
        things.addAll(ids(
                "select s.id_ from act_ru_event_subscr s" + OF_CASE.formatted("s.proc_inst_id_")
                        + " and s.event_name_ <> 'applicationWithdrawn'",
                application));
        return things;
    }

    private List<String> ids(String sql, ApplicationId application) {
        return jdbc.sql(sql).param(application.toString()).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
