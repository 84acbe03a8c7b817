package org.regularis.programmes.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.identity.Person;
import org.regularis.programmes.ApprovedVersions;
import org.regularis.programmes.Programme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.rules.Problem;
import org.regularis.shared.Columns;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version of every programme: drafts, and what was approved and from when on. */
@Component
class VersionRegister implements ApprovedVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final Clock clock;

    VersionRegister(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Approved> approved() {
        return jdbc.sql("""
                select programme, version, in_force_from from programme_version
                where in_force_from is not null order by programme, in_force_from
                """)
                .query((row, number) -> new Approved(
                        new ProgrammeId(row.getString("programme")),
                        row.getString("version"),
                        row.getObject("in_force_from", LocalDate.class)))
                .list();
    }

    @Override
    public Version read(ProgrammeId programme, String version) {
        var files = files(programme, version);
        var model = ProgrammeModel.delivered(files, calendars.ids())
                .orElseGet(() -> ProgrammeModel.read(files, programme + " " + version, calendars.ids()));
        return model.version();
    }

    /** @throws NotFound when there is no such version */
    ProgrammeFiles files(ProgrammeId programme, String version) {
        return find(programme, version).orElseThrow(NotFound::new);
    }

    /** Newest first, drafts before all. */
    List<Entry> of(ProgrammeId programme) {
        return jdbc.sql("""
                select version, drafted_by, drafted_by_name, drafted_at, approved_by_name, approved_at, in_force_from
                from programme_version where programme = ? order by in_force_from desc nulls first, drafted_at desc, version desc
                """)
                .param(programme.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** The programmes of which there is nothing but drafts. */
    List<ProgrammeId> onlyDrafted() {
        return jdbc.sql("""
                select programme from programme_version group by programme
                having count(in_force_from) = 0 order by programme
                """)
                .query((row, number) -> new ProgrammeId(row.getString("programme")))
                .list();
    }

    /** Keeps a draft in place of an earlier one of the same version; false when that version was ever approved. */
    boolean draft(Programme programme, ProgrammeFiles files, Person by) {
        return jdbc.sql("""
                insert into programme_version
                    (programme, version, files, drafted_by, drafted_by_name, drafted_at)
                values (:programme, :version, cast(:files as jsonb), :by, :name, :at)
                on conflict (programme, version) do update
                set files = excluded.files, drafted_by = excluded.drafted_by,
                    drafted_by_name = excluded.drafted_by_name, drafted_at = excluded.drafted_at
                where programme_version.approved_at is null
                """)
                        .param("programme", programme.id().value())
                        .param("version", programme.version())
                        .param("files", JSON.writeValueAsString(files.texts()))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("at", now())
                        .update()
                == 1;
    }

    /** @return false when there is no such draft any more, or another one than was seen */
    boolean approve(ProgrammeId programme, String version, Instant seen, Person by, LocalDate from) {
        return jdbc.sql("""
                update programme_version
                set approved_by = :by, approved_by_name = :name, approved_at = :at, in_force_from = :from
                where programme = :programme and version = :version and approved_at is null and drafted_at = :seen
                """)
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("at", now())
                        .param("from", from)
                        .param("programme", programme.value())
                        .param("version", version)
                        .param("seen", timestamp(seen))
                        .update()
                == 1;
    }

    /** Takes a version back that is not yet in force; it stays on record. */
    boolean takeBack(ProgrammeId programme, String version, LocalDate today) {
        return jdbc.sql("""
                update programme_version set in_force_from = null
                where programme = ? and version = ? and in_force_from > ?
                """).params(programme.value(), version, today).update() == 1;
    }

    boolean discard(ProgrammeId programme, String version) {
        return jdbc.sql("delete from programme_version where programme = ? and version = ? and approved_at is null")
                        .params(programme.value(), version)
                        .update()
                == 1;
    }

    /** Nobody else may approve, take back or plan a version of this programme until the transaction ends. */
    void lock(ProgrammeId programme) {
        jdbc.sql("select 1 from programme_version where programme = ? order by version for update")
                .param(programme.value())
                .query((row, number) -> number)
                .list();
    }

    /**
     * Takes up what the software is delivered with. The first version of a programme is in force from its first day; a
     * later one is a draft until a person approves it, so that new software is not new law.
     *
     * @throws InvalidProgramme when this version is known with other content
     */
    void deliver(ProgrammeModel model) {
        var programme = model.programme();
        if (add(model)) {
            return;
        }
        var known = files(programme.id(), programme.version());
        if (known.equals(model.files())) {
            return;
        }
        if (!programme.isPreset()) {
            throw new InvalidProgramme(
                    "processes/programmes/" + programme.id(),
                    List.of(Problem.content("programme.yaml: version " + programme.version()
                            + " is known with other content; " + "give the changed files a version of their own")));
        }
        jdbc.sql("update programme_version set files = cast(? as jsonb) where programme = ? and version = ?")
                .params(
                        JSON.writeValueAsString(model.files().texts()),
                        programme.id().value(),
                        programme.version())
                .update();
    }

    private boolean add(ProgrammeModel model) {
        var programme = model.programme();
        var first = of(programme.id()).isEmpty();
        var from = programme.profile().opensOn().orElse(LocalDate.EPOCH);
        return jdbc.sql("""
                insert into programme_version (programme, version, files, drafted_at, approved_at, in_force_from)
                values (:programme, :version, cast(:files as jsonb), :at, cast(:approved as timestamptz),
                    cast(:from as date))
                on conflict do nothing
                """)
                        .param("programme", programme.id().value())
                        .param("version", programme.version())
                        .param("files", JSON.writeValueAsString(model.files().texts()))
                        .param("at", now())
                        .param("approved", first ? now() : null)
                        .param("from", first ? from : null)
                        .update()
                == 1;
    }

    private Optional<ProgrammeFiles> find(ProgrammeId programme, String version) {
        return jdbc.sql("select files from programme_version where programme = ? and version = ?")
                .params(programme.value(), version)
                .query((row, number) -> new ProgrammeFiles(JSON.readValue(row.getString("files"), TEXTS)))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("version"),
                Columns.optionalText(row, "drafted_by"),
                Columns.optionalText(row, "drafted_by_name"),
                Columns.instant(row, "drafted_at"),
                Columns.optionalText(row, "approved_by_name"),
                Columns.optionalInstant(row, "approved_at"),
                Optional.ofNullable(row.getObject("in_force_from", LocalDate.class)));
    }

    private Timestamp now() {
        return timestamp(clock.instant());
    }

    private static Timestamp timestamp(Instant moment) {
        return Columns.timestamp(moment);
    }

    /** One version as it is registered; delivered with the software when nobody drafted it. */
    record Entry(
            String version,
            Optional<String> draftedBy,
            Optional<String> draftedByName,
            Instant draftedAt,
            Optional<String> approvedByName,
            Optional<Instant> approvedAt,
            Optional<LocalDate> inForceFrom) {}
}
