package org.regularis.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The applications in the database. */
@Repository
class Applications {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Applications(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<ApplicationFile> find(ApplicationId id) {
        return sql.sql("select * from application where id = ?")
                .param(id.value())
                .query(this::file)
                .optional();
    }

    Optional<ApplicationFile> find(Reference reference) {
        return sql.sql("select * from application where reference = ?")
                .param(reference.value())
                .query(this::file)
                .optional();
    }

    Optional<ApplicationFile> find(ApplicationId id, UserId applicant) {
        return sql.sql("select * from application where id = ? and applicant = ?")
                .params(id.value(), applicant.value())
                .query(this::file)
                .optional();
    }

    /** Holds the row until the transaction ends, so that two clicks come one after the other. */
    Optional<ApplicationFile> lock(ApplicationId id, UserId applicant) {
        return sql.sql("select * from application where id = ? and applicant = ? for update")
                .params(id.value(), applicant.value())
                .query(this::file)
                .optional();
    }

    /** Holds the row until the transaction ends, whoever it is that acts. */
    void hold(ApplicationId id) {
        sql.sql("select 1 from application where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    List<ApplicationFile> of(UserId applicant) {
        return sql.sql("select * from application where applicant = ? order by started_at desc, id")
                .param(applicant.value())
                .query(this::file)
                .list();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from application)")
                .query(Boolean.class)
                .single();
    }

    /** Drafts that nobody has touched since then, in the order of their ids, from after this one on. */
    List<ApplicationId> draftsSavedBefore(Instant then, ApplicationId after, int most) {
        return sql.sql(
                        "select id from application where stage = 'DRAFT' and saved_at < ? and id > ? order by id limit ?")
                .params(Columns.timestamp(then), after.value(), most)
                .query((row, number) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Holds such a draft until the transaction ends; false when it was touched or another node works on it. */
    boolean holdDraftSavedBefore(Instant then, ApplicationId id) {
        return sql.sql("""
                        select 1 from application where id = ? and stage = 'DRAFT' and saved_at < ?
                        for update skip locked""")
                .params(id.value(), Columns.timestamp(then))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Holds the applicant's other starts back until the transaction ends. */
    void lockStartsOf(UserId applicant) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('application ' || ?, 0))")
                .param(applicant.value())
                .query((row, number) -> number)
                .list();
    }

    Map<ApplicationId, String> names(Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<ApplicationId, String>();
        sql.sql("""
                        select id, trim(concat(answers ->> 'person.givenNames', ' ', answers ->> 'person.familyName'))
                            as name
                        from application where id in (:ids)""")
                .param("ids", ids.stream().map(ApplicationId::value).toList())
                .query((ResultSet row) -> {
                    names.put(new ApplicationId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    void add(ApplicationFile file) {
        sql.sql("""
                        insert into application (id, applicant, programme, programme_version, language, stage, turn,
                            awaited, started_at, saved_at, answers, version)
                        values (:id, :applicant, :programme, :programmeVersion, :language, :stage, :turn,
                            :awaited, :startedAt, :savedAt, :answers::jsonb, 0)""").params(columns(file)).update();
    }

    /** Stores the next state of what was read in this version. */
    void store(ApplicationFile file) {
        var stored = sql.sql("""
                        update application set programme_version = :programmeVersion, reference = :reference,
                            office = :office, calendar = :calendar, stage = :stage, turn = :turn, awaited = :awaited,
                            awaited_by = :awaitedBy, saved_at = :savedAt, submitted_at = :submittedAt,
                            closed_at = :closedAt, answers = :answers::jsonb, version = version + 1
                        where id = :id and version = :version""").params(columns(file)).update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("Application " + file.id() + " was stored by somebody else");
        }
    }

    void speak(ApplicationId id, UserId applicant, Language language) {
        sql.sql("update application set language = ? where id = ? and applicant = ?")
                .params(language.code(), id.value(), applicant.value())
                .update();
    }

    void touch(ApplicationId id, Instant now) {
        sql.sql("update application set saved_at = ? where id = ? and stage = 'DRAFT'")
                .params(Columns.timestamp(now), id.value())
                .update();
    }

    void removeDraft(ApplicationId id) {
        sql.sql("delete from application where id = ? and stage = 'DRAFT'")
                .param(id.value())
                .update();
    }

    private Map<String, Object> columns(ApplicationFile file) {
        var columns = new HashMap<String, Object>();
        columns.put("id", file.id().value());
        columns.put("applicant", file.applicant().value());
        columns.put("programme", file.programme().value());
        columns.put("programmeVersion", file.programmeVersion());
        columns.put("language", file.language().code());
        columns.put("reference", file.reference().map(Reference::value).orElse(null));
        columns.put("office", file.office().map(OfficeId::value).orElse(null));
        columns.put("calendar", file.calendar().map(CalendarId::value).orElse(null));
        columns.put("stage", file.stage().name());
        columns.put("turn", file.turn().name());
        columns.put("awaited", file.awaited().name());
        columns.put("awaitedBy", file.awaitedBy().map(Columns::timestamp).orElse(null));
        columns.put("startedAt", Columns.timestamp(file.startedAt()));
        columns.put("savedAt", Columns.timestamp(file.savedAt()));
        columns.put("submittedAt", file.submittedAt().map(Columns::timestamp).orElse(null));
        columns.put("closedAt", file.stage().isClosed() ? Columns.timestamp(file.savedAt()) : null);
        columns.put("answers", json.writeValueAsString(file.answers()));
        columns.put("version", file.version());
        return columns;
    }

    private ApplicationFile file(ResultSet row, int number) throws SQLException {
        return new ApplicationFile(
                new ApplicationId(row.getObject("id", UUID.class)),
                new UserId(row.getString("applicant")),
                new ProgrammeId(row.getString("programme")),
                row.getString("programme_version"),
                Language.of(Locale.of(row.getString("language"))),
                Columns.optionalText(row, "reference").map(Reference::new),
                Columns.optionalText(row, "office").map(OfficeId::new),
                Columns.optionalText(row, "calendar").map(CalendarId::new),
                Stage.valueOf(row.getString("stage")),
                Turn.valueOf(row.getString("turn")),
                Awaited.valueOf(row.getString("awaited")),
                Columns.optionalInstant(row, "awaited_by"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "saved_at"),
                Columns.optionalInstant(row, "submitted_at"),
                Map.copyOf(json.readValue(row.getString("answers"), ANSWERS)),
                row.getInt("version"));
    }
}
