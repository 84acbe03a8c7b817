package org.regularis.decisions;

import static org.regularis.decisions.JsonColumns.json;
import static org.regularis.decisions.JsonColumns.texts;
import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.optionalText;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.Decision.Permit;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.PersonId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps decisions and permits; what is written here stays as it is. */
@Component
class DecisionRegister {

    private final JdbcClient jdbc;

    DecisionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Decision decision, Entry entry) {
        jdbc.sql("""
                insert into decision (application, proposal, notice, kind, reason_codes, explanation, decided_by,
                    confirmed_by, decided_at, challenge_until, ground)
                values (:application, :proposal, :notice, :kind, :reasonCodes, :explanation, :decidedBy,
                    :confirmedBy, :decidedAt, :challengeUntil, cast(:ground as jsonb))
                """)
                .param("application", decision.application().value())
                .param("proposal", entry.proposal().value())
                .param("notice", entry.notice().map(ProposalId::value).orElse(null))
                .param("kind", decision.kind().name())
                .param("reasonCodes", decision.reasonCodes().toArray(String[]::new))
                .param("explanation", decision.explanation())
                .param("decidedBy", decision.decidedBy().value())
                .param("confirmedBy", decision.confirmedBy().map(UserId::value).orElse(null))
                .param("decidedAt", timestamp(decision.decidedAt()))
                .param("challengeUntil", timestamp(entry.challengeUntil()))
                .param("ground", json(entry.ground()))
                .update();
    }

    /** @return false when another permit has this number */
    boolean add(Holder holder, Permit permit, Instant issuedAt) {
        return jdbc.sql("""
                insert into permit (number, application, person, programme, valid_from, valid_until, issued_at)
                values (:number, :application, :person, :programme, :validFrom, :validUntil, :issuedAt)
                on conflict (number) do nothing
                """)
                        .param("number", permit.number())
                        .param("application", holder.application().value())
                        .param("person", holder.person().value())
                        .param("programme", holder.programme().value())
                        .param("validFrom", permit.validFrom())
                        .param("validUntil", permit.validUntil())
                        .param("issuedAt", timestamp(issuedAt))
                        .update()
                == 1;
    }

    Optional<Decision> find(ApplicationId application) {
        return jdbc.sql("""
                select decision.*, permit.number, permit.valid_from, permit.valid_until
                from decision left join permit using (application) where application = ?
                """)
                .param(application.value())
                .query((row, number) -> decision(row))
                .optional();
    }

    Optional<Ground> ground(ApplicationId application) {
        return jdbc.sql("select ground from decision where application = ?")
                .param(application.value())
                .query((row, number) -> JsonColumns.read(row, "ground", Ground.class))
                .optional();
    }

    Optional<Instant> challengeUntil(ApplicationId application) {
        return jdbc.sql("select challenge_until from decision where application = ?")
                .param(application.value())
                .query((row, number) -> instant(row, "challenge_until"))
                .optional();
    }

    /** The permit of a decision, with the moment at which it was issued. */
    Optional<Issued> permit(ApplicationId application) {
        return jdbc.sql("select number, valid_from, valid_until, issued_at from permit where application = ?")
                .param(application.value())
                .query((row, number) -> new Issued(permit(row).orElseThrow(), instant(row, "issued_at")))
                .optional();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                ApplicationId.of(row.getString("application")),
                Proposal.Kind.valueOf(row.getString("kind")),
                texts(row, "reason_codes"),
                row.getString("explanation"),
                new UserId(row.getString("decided_by")),
                optionalText(row, "confirmed_by").map(UserId::new),
                instant(row, "decided_at"),
                permit(row));
    }

    private static Optional<Permit> permit(ResultSet row) throws SQLException {
        @Nullable String number = row.getString("number");
        return number == null
                ? Optional.empty()
                : Optional.of(new Permit(
                        number,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }

    record Issued(Permit permit, Instant at) {}

    /**
     * What a decision came from and rests on.
     *
     * @param notice the announced proposal, for a refusal
     */
    record Entry(ProposalId proposal, Optional<ProposalId> notice, Instant challengeUntil, Ground ground) {}

    /** Whose permit it is. */
    record Holder(ApplicationId application, PersonId person, ProgrammeId programme) {}
}
