package org.regularis.dev;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.casework.Task;
import org.regularis.correspondence.Letters;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test looks at to see how a case stands: rows of ours, and the engine's own beside them. */
public class CaseWatch {

    private static final String TIMERS = """
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = ? and d.act_id_ = ?""";

    private final JdbcClient jdbc;
    private final Letters letters;

    CaseWatch(JdbcClient jdbc, Letters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** One column of the case file. */
    public String file(ApplicationId application, String column) {
        return String.valueOf(jdbc.sql("select " + column + " from case_file where application = ?")
                .param(application.value())
                .query()
                .singleRow()
                .get(column));
    }

    /** A moment of the case file. */
    public Optional<Instant> moment(ApplicationId application, String column) {
        return Optional.ofNullable((Timestamp) jdbc.sql("select " + column + " from case_file where application = ?")
                        .param(application.value())
                        .query()
                        .singleRow()
                        .get(column))
                .map(Timestamp::toInstant);
    }

    /** What the applicant reads on the status page: stage, turn and what is awaited. */
    public String shown(ApplicationId application) {
        return jdbc.sql("select concat_ws(' ', stage, turn, awaited) from application where id = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }

    /** One column of the newest work item of a kind, open or not. */
    public Optional<String> work(ApplicationId application, Task task, String column) {
        return jdbc.sql("select " + column + "::text as value from work_item where application = ? and task = ?"
                        + " order by opened_at desc, state desc limit 1")
                .params(application.value(), task.name())
                .query((row, number) -> Optional.ofNullable(row.getString("value")))
                .single();
    }

    public Map<String, Object> row(WorkItemId item) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(item.value())
                .query()
                .singleRow();
    }

    /** The kinds of letters that were written, in order. */
    public List<LetterKind> letters(ApplicationId application) {
        return letters.of(application).reversed().stream()
                .map(Letters.LetterSummary::kind)
                .toList();
    }

    /** The only letter of a kind, as it was written. */
    public String letter(ApplicationId application, LetterKind kind) {
        return jdbc.sql("select html from letter where application = ? and kind = ?")
                .params(application.value(), kind.name())
                .query(String.class)
                .single();
    }

    /** The kinds of mails that were put into the outbox, in order. */
    public List<String> mails(ApplicationId application) {
        return jdbc.sql("select kind from outbox_mail where application = ? order by created_at, kind")
                .param(application.value())
                .query(String.class)
                .list();
    }

    public long count(ApplicationId application, LetterKind kind) {
        return letters(application).stream().filter(kind::equals).count();
    }

    /** Where the case stands, as {@code process/activity}. */
    public List<String> positions(ApplicationId application) {
        return jdbc.sql("""
                select process || '/' || activity from case_step where application = ? and left_at is null
                order by 1""").param(application.value()).query(String.class).list();
    }

    /** When a timer, or the next try of a step, is due; empty when there is none, or it waits for nothing. */
    public Optional<Instant> due(ApplicationId application, String activity) {
        return jdbc.sql("select j.duedate_ " + TIMERS + " and j.duedate_ is not null order by j.duedate_ limit 1")
                .params(application.toString(), activity)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** How often a waiting step is still tried. */
    public int tries(ApplicationId application, String activity) {
        return jdbc.sql("select j.retries_ " + TIMERS)
                .params(application.toString(), activity)
                .query(Integer.class)
                .single();
    }

    public int jobs(ApplicationId application) {
        return jdbc.sql("""
                select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ?""").param(application.toString()).query(Integer.class).single();
    }

    /** The value of a fact that is in force, and who stated it. */
    public String fact(ApplicationId application, String name) {
        return jdbc.sql("""
                select concat_ws(' ', value, source) from stated_fact where application = ? and name = ?
                order by id desc limit 1""")
                .params(application.value(), name)
                .query(String.class)
                .single();
    }

    /** What the rules said, each time they were asked. */
    public List<String> ruleOutcomes(ApplicationId application) {
        return jdbc.sql("select outcome from rule_result where application = ? order by id")
                .param(application.value())
                .query(String.class)
                .list();
    }

    /** The states of the questions to the employer, oldest first. */
    public List<String> questions(ApplicationId application) {
        return jdbc.sql("select state from employer_verification where application = ? order by asked_at, state")
                .param(application.value())
                .query(String.class)
                .list();
    }

    /** What was recorded about a case: who did what. */
    public List<String> record(ApplicationId application) {
        return jdbc.sql("select actor || ' ' || action from audit_entry where application = ? order by seq")
                .param(application.value())
                .query(String.class)
                .list();
    }
}
