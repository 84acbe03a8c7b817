package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regularis.dev.RunningSystem;
import org.regularis.dev.TestSystem;
import org.regularis.journey.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Power cuts in the middle of a rush: what was acknowledged is there, once and whole. */
class CrashJourney {

    private static final int PEOPLE = 12;
    private static final int DRAFTS_EACH = 5;
    private static final int CLIENTS = 6;
    private static final int ACKNOWLEDGED_BEFORE = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningSystem system = TestSystem.get();
    private final JdbcClient sql = system.sql();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger interrupted = new AtomicInteger();

    /** A draft, and its applicant's way to submit it; the draft's id serves as the key. */
    private record Draft(Api api, String id) {

        Answer submit() {
            return api.submit(id, id);
        }
    }

    @Test
    void whatever_was_acknowledged_outlives_the_sudden_end_of_the_application() throws Exception {
        survive(() -> {
            system.killApplication();
            system.startApplication();
            return null;
        });
    }

    @Test
    void whatever_was_acknowledged_outlives_the_sudden_end_of_the_database() throws Exception {
        survive(() -> {
            system.killDatabase();
            system.startDatabase();
            return null;
        });
    }

    private void survive(Callable<Void> crash) throws Exception {
        List<Draft> drafts = prepare();

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> rush = drafts.stream()
                    .<Future<?>>map(draft -> clients.submit(() -> submitUntilAcknowledged(draft)))
                    .toList();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE);
            crash.call();
            finish(rush);
        }

        assertThat(interrupted).as("submissions that the crash cut off").hasPositiveValue();
        assertThat(acknowledged).hasSize(drafts.size());
        drafts.forEach(this::isThereOnceWithItsProcess);
        nothingIsHalfMade();
        drafts.forEach(this::givesTheSameNumberAgain);
        everyCaseReachesTheDeskOnce(drafts);
    }

    private static List<Draft> prepare() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Draft>>> people = IntStream.range(0, PEOPLE)
                    .<Callable<List<Draft>>>mapToObj(number -> CrashJourney::draftsOfOnePerson)
                    .toList();
            List<Draft> drafts = new ArrayList<>();
            for (Future<List<Draft>> ofOne : clients.invokeAll(people)) {
                drafts.addAll(ofOne.get());
            }
            return drafts;
        }
    }

    private static List<Draft> draftsOfOnePerson() {
        Applicant person = Applicant.named("rush");
        Api api = person.api();
        return Stream.generate(() -> new Draft(api, api.completeDraft(person.email(), person.employer())))
                .limit(DRAFTS_EACH)
                .toList();
    }

    /** As a client should: the same key again, until there is an answer. */
    private void submitUntilAcknowledged(Draft draft) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    try {
                        Answer answer = draft.submit();
                        if (answer.isGood()) {
                            acknowledged.put(
                                    draft.id(), answer.body().get("reference").asString());
                            return true;
                        }
                    } catch (UncheckedIOException e) {
                        interrupted.incrementAndGet();
                        return false;
                    }
                    interrupted.incrementAndGet();
                    return false;
                });
    }

    private static void finish(List<Future<?>> rush) throws InterruptedException, ExecutionException {
        for (Future<?> submission : rush) {
            submission.get();
        }
    }

    private void isThereOnceWithItsProcess(Draft draft) {
        UUID id = UUID.fromString(draft.id());
        assertThat(sql.sql("""
                                select s.reference from submission s
                                join application a on a.id = s.application and a.reference = s.reference
                                join case_file c on c.application = a.id and c.reference = a.reference
                                join act_ru_execution e on e.id_ = c.lifecycle and e.business_key_ = a.id::text
                                where a.id = ? and a.stage <> 'DRAFT' and s.key = ?""").params(id, draft.id()).query(String.class).list())
                .as("the submission " + id)
                .containsExactly(acknowledged.get(draft.id()));
        assertThat(count("""
                        select count(*) from act_hi_procinst
                        where business_key_ = ? and proc_def_key_ = 'application-lifecycle'""", draft.id())).isEqualTo(1);
        assertThat(count("select count(*) from case_event where application = ? and kind = 'submitted'", id))
                .isEqualTo(1);
    }

    private void nothingIsHalfMade() {
        assertThat(count("""
                        select count(*) from application
                        where (stage = 'DRAFT') = (id in (select application from submission))"""))
                .as("applications that are submitted without a submission, or the other way round")
                .isZero();
        assertThat(count("""
                        select count(*) from application
                        where (stage = 'DRAFT') = (id in (select application from case_file))"""))
                .as("submitted applications without a case, or cases without a submitted application")
                .isZero();
        assertThat(count("""
                        select count(*) from case_file c
                        where closed_at is null
                          and not exists (select 1 from act_ru_execution e where e.id_ = c.lifecycle)""")).as("open cases without a process").isZero();
        assertThat(count("""
                        select count(*) from act_ru_execution e
                        where parent_id_ is null and not exists (
                            select 1 from case_file c where c.application::text = e.business_key_)""")).as("processes without a case").isZero();
    }

    private void givesTheSameNumberAgain(Draft draft) {
        Answer again = draft.submit();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("reference").asString()).isEqualTo(acknowledged.get(draft.id()));
    }

    /** What a process was doing when it was cut off is done later, and not twice. */
    private void everyCaseReachesTheDeskOnce(List<Draft> drafts) {
        String[] ids = drafts.stream().map(Draft::id).toArray(String[]::new);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("""
                        select count(*) from work_item
                        where application::text = any (?) and task = 'CHECK_COMPLETENESS'""", (Object) ids)).isEqualTo(ids.length));
        assertThat(count("select count(*) from letter where application::text = any (?) and kind = 'RECEIPT'", (Object)
                        ids))
                .isEqualTo(ids.length);
    }

    private long count(String query, Object... parameters) {
        return sql.sql(query).params(parameters).query(Long.class).single();
    }
}
