package org.regularis.decisions;

import static org.regularis.decisions.JsonColumns.json;
import static org.regularis.decisions.JsonColumns.read;
import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Eligibility;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the rules said about a case, each time with the facts that they were given. */
@Component
class RuleResults {

    private final JdbcClient jdbc;

    RuleResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ApplicationId application, ProgrammeId programme, Evaluation evaluation) {
        var result = evaluation.result();
        jdbc.sql("""
                insert into rule_result (application, evaluated_at, programme, programme_version, outcome, reasons,
                    unknown, facts, last_fact)
                values (:application, :evaluatedAt, :programme, :version, :outcome, cast(:reasons as jsonb),
                    cast(:unknown as jsonb), cast(:facts as jsonb), :lastFact)
                """)
                .param("programme", programme.value())
                .param("application", application.value())
                .param("evaluatedAt", timestamp(evaluation.at()))
                .param("version", result.programmeVersion())
                .param("outcome", result.outcome().name())
                .param("reasons", json(result.reasons()))
                .param("unknown", json(result.unknown()))
                .param("facts", json(evaluation.facts()))
                .param("lastFact", evaluation.lastFact())
                .update();
    }

    Optional<Eligibility> latest(ApplicationId application) {
        return last(application).map(Evaluation::result);
    }

    /** The last asking, if nothing was stated since. */
    Optional<Standing> standing(ApplicationId application) {
        return jdbc.sql("select (r).* from rules_as_facts_stand(?) r where (r).id is not null")
                .param(application.value())
                .query((row, number) -> new Standing(row.getLong("id"), eligibility(row)))
                .optional();
    }

    Optional<Evaluation> last(ApplicationId application) {
        return jdbc.sql("select * from rule_result where application = ? order by id desc limit 1")
                .param(application.value())
                .query((row, number) -> evaluation(row))
                .optional();
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(
                instant(row, "evaluated_at"), List.of(read(row, "facts", StatedFact[].class)), eligibility(row));
    }

    private static Eligibility eligibility(ResultSet row) throws SQLException {
        return new Eligibility(
                Eligibility.Outcome.valueOf(row.getString("outcome")),
                List.of(read(row, "reasons", Eligibility.Found[].class)),
                List.of(read(row, "unknown", String[].class)),
                row.getString("programme_version"));
    }

    /** What the rules said on the facts as they stand, by its number. */
    record Standing(long id, Eligibility result) {}

    /** One asking of the rules. */
    record Evaluation(Instant at, List<StatedFact> facts, Eligibility result) {

        /** The newest that the rules were given, not one that somebody states meanwhile. */
        @Nullable
        Long lastFact() {
            return facts.stream()
                    .map(StatedFact::id)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
