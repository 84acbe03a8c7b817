package org.regularis.decisions;

import static org.regularis.decisions.JsonColumns.json;
import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.optionalInstant;
import static org.regularis.shared.Columns.optionalText;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regularis.programmes.Check;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of checks, and what the database must know of a programme to guard its decisions. */
@Component
class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a check, as it is kept. */
    record Result(
            long id,
            String check,
            CaseCheck.State state,
            List<Long> facts,
            Optional<String> doneBy,
            Instant doneAt,
            Optional<Instant> holdsUntil,
            Optional<String> agreedBy) {}

    /** What was found, before it is kept. */
    record Finding(
            CaseCheck.State state,
            List<Long> facts,
            Optional<String> doneBy,
            Optional<String> role,
            Optional<Instant> holdsUntil) {}

    /** Writes down what guards a version, once and as a whole; of two who do, the second waits for the first. */
    void know(RunningProgramme programme) {
        if (!begin(programme)) {
            return;
        }
        programme.checks().forEach(check -> know(programme, check));
        programme.reasons().forEach(reason -> jdbc.sql("""
                insert into safeguard_reason (programme, version, code, refusal) values (?, ?, ?, ?)
                """)
                .params(
                        programme.id().value(),
                        programme.version(),
                        reason.code(),
                        reason.refusal().name())
                .update());
        programme.noDeviation().forEach(rule -> jdbc.sql("""
                insert into safeguard_rule (programme, version, rule) values (?, ?, ?)
                """)
                .params(programme.id().value(), programme.version(), rule)
                .update());
    }

    private void know(RunningProgramme programme, Check check) {
        jdbc.sql("""
                insert into safeguard_check (programme, version, check_id, needed, performer, minors, second_person,
                    persons, sources, valid_months)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        programme.id().value(),
                        programme.version(),
                        check.id(),
                        check.needed(),
                        check.by().key(),
                        check.appliesTo() == Check.Applicants.MINORS,
                        check.secondPerson(),
                        check.persons(),
                        bases(check),
                        check.validMonths().orElse(null))
                .update();
        check.establishes().forEach(it -> jdbc.sql("""
                insert into safeguard_fact (programme, version, check_id, fact, passes) values (?, ?, ?, ?, ?)
                """)
                .params(
                        programme.id().value(),
                        programme.version(),
                        check.id(),
                        it.fact(),
                        it.passes().toArray(String[]::new))
                .update());
    }

    private static String[] bases(Check check) {
        return Arrays.stream(Basis.Kind.values())
                .filter(kind -> kind.source().filter(check.sources()::contains).isPresent())
                .map(Basis.Kind::name)
                .toArray(String[]::new);
    }

    /** @return whether nobody has begun before */
    private boolean begin(RunningProgramme programme) {
        return !isKnown(programme)
                && jdbc.sql("""
                insert into safeguard_version (programme, version, birth_date_fact, permit_months)
                values (:programme, :version, :birthDate, :months) on conflict do nothing
                """)
                                .param("programme", programme.id().value())
                                .param("version", programme.version())
                                .param(
                                        "birthDate",
                                        programme
                                                .birthDate()
                                                .map(Programme.Fact::name)
                                                .orElse(null))
                                .param("months", programme.permitMonths())
                                .update()
                        == 1;
    }

    /**
     * Writes down, once, how old the applicant of a case is told to be.
     *
     * @param birthDate the fact that says it; empty where the programme does not ask
     */
    void know(ApplicationId application, Optional<String> birthDate, LocalDate filedOn) {
        jdbc.sql("""
                insert into safeguard_age (application, birth_date_fact, filed_on) values (?, ?, ?)
                on conflict do nothing
                """)
                .params(application.value(), birthDate.orElse(null), filedOn)
                .update();
    }

    private boolean isKnown(RunningProgramme programme) {
        return jdbc.sql("select exists (select from safeguard_version where programme = ? and version = ?)")
                .params(programme.id().value(), programme.version())
                .query(Boolean.class)
                .single();
    }

    /** The newest of each check. */
    Map<String, Result> newest(ApplicationId application) {
        return jdbc.sql("""
                select distinct on (r.check_id) r.*, y.confirmed_by
                from check_result r left join check_confirmation y on y.result = r.id
                where r.application = ? order by r.check_id, r.id desc
                """).param(application.value()).query((row, number) -> result(row)).list().stream()
                .collect(Collectors.toMap(Result::check, Function.identity()));
    }

    /** All that was found at once, in one statement. */
    void add(ApplicationId application, RunningProgramme programme, Map<String, Finding> findings, Instant at) {
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into check_result (application, programme, version, check_id, state, facts, done_by, done_role,
                    done_at, holds_until)
                select :application, :programme, :version, r.check_id, r.state, r.facts, r.done_by, r.done_role, :at,
                    r.holds_until
                from jsonb_to_recordset(cast(:rows as jsonb)) r (check_id text, state text, facts bigint[],
                    done_by text, done_role text, holds_until timestamptz)
                """)
                .param("application", application.value())
                .param("programme", programme.id().value())
                .param("version", programme.version())
                .param("at", timestamp(at))
                .param(
                        "rows",
                        json(findings.entrySet().stream()
                                .map(found -> row(found.getKey(), found.getValue()))
                                .toList()))
                .update();
    }

    private static Map<String, Object> row(String check, Finding finding) {
        var row = new HashMap<String, Object>();
        row.put("check_id", check);
        row.put("state", finding.state().name());
        row.put("facts", finding.facts());
        finding.doneBy().ifPresent(by -> row.put("done_by", by));
        finding.role().ifPresent(role -> row.put("done_role", role));
        finding.holdsUntil().ifPresent(until -> row.put("holds_until", until.toString()));
        return row;
    }

    /** @return false when somebody has agreed already */
    boolean confirm(long result, String by, String role, Instant at) {
        return jdbc.sql("""
                insert into check_confirmation (result, confirmed_by, confirmed_role, confirmed_at)
                values (?, ?, ?, ?) on conflict do nothing
                """).params(result, by, role, timestamp(at)).update() == 1;
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getLong("id"),
                row.getString("check_id"),
                CaseCheck.State.valueOf(row.getString("state")),
                Arrays.asList((Long[]) row.getArray("facts").getArray()),
                optionalText(row, "done_by"),
                instant(row, "done_at"),
                optionalInstant(row, "holds_until"),
                optionalText(row, "confirmed_by"));
    }
}
