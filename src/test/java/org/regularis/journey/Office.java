package org.regularis.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.regularis.casework.Task;
import org.regularis.dev.CaughtMail;
import org.regularis.dev.RunningSystem;
import org.regularis.dev.TestSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes on behind the pages, where a journey has to wait for it or to let time pass. */
final class Office {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/employer/confirm/\\S+");

    private final RunningSystem system = TestSystem.get();
    private final JdbcClient sql = system.sql();

    /** Waits until this work is on the desk. */
    void awaitWork(String reference, Task task) {
        await().atMost(PATIENCE).until(() -> openTasks(reference).contains(task.name()));
    }

    private List<String> openTasks(String reference) {
        return sql.sql("""
                        select w.task from work_item w join case_file c using (application)
                        where c.reference = ? and w.state = 'OPEN'""").param(reference).query(String.class).list();
    }

    /** Waits until the case is closed or needs a second officer; true when it does. */
    boolean isDrawnForReview(String reference) {
        await().atMost(PATIENCE)
                .until(() ->
                        outcome(reference).isPresent() || openTasks(reference).contains(Task.REVIEW_GRANT.name()));
        return outcome(reference).isEmpty();
    }

    void awaitOutcome(String reference, String outcome) {
        await().atMost(PATIENCE).until(() -> outcome(reference).equals(Optional.of(outcome)));
    }

    private Optional<String> outcome(String reference) {
        return sql.sql("select outcome from case_file where reference = ? and closed_at is not null")
                .param(reference)
                .query(String.class)
                .optional();
    }

    boolean isDecided(String reference) {
        return outcome(reference).isPresent();
    }

    int proposals(String reference) {
        return sql.sql("select count(*) from proposal join case_file using (application) where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    /** The facts that officers have stated. */
    List<String> statedByOfficers(String reference) {
        return sql.sql("""
                        select distinct name from stated_fact join case_file using (application)
                        where reference = ? and source = 'OFFICER' and stated_by is not null""").param(reference).query(String.class).list();
    }

    /** Waits until a step has brought the case where the applicant sees it. */
    void awaitProgress(String reference, String awaited) {
        await().atMost(PATIENCE).until(() -> sql.sql("select awaited from application where reference = ?")
                .param(reference)
                .query(String.class)
                .single()
                .equals(awaited));
    }

    /** The link of the newest mail to this employer. */
    String linkMailedTo(String address) {
        await().atMost(PATIENCE).until(() -> !system.mail().mailsTo(address).isEmpty());
        CaughtMail mail = system.mail().mailsTo(address).getLast();
        return LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
    }

    void awaitMail(String address, String subject) {
        await().atMost(PATIENCE).until(() -> system.mail().mailsTo(address).stream()
                .anyMatch(mail -> mail.subject().contains(subject)));
    }

    /** Lets the time pass that a step waits for. */
    void letTimePass(String reference, String timer) {
        UUID application = sql.sql("select application from case_file where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
        int moved = sql.sql("""
                        update act_ru_job j set duedate_ = localtimestamp - interval '1 minute'
                        from act_ru_jobdef d, act_ru_execution e
                        where d.id_ = j.job_def_id_ and d.act_id_ = ?
                          and e.id_ = j.process_instance_id_ and e.business_key_ = ?""").params(timer, application.toString()).update();
        if (moved != 1) {
            throw new AssertionError(timer + " is set " + moved + " times");
        }
    }
}
