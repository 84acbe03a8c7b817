package org.regularis.decisions;

import static org.regularis.decisions.JsonColumns.json;
import static org.regularis.decisions.JsonColumns.texts;
import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.optionalInstant;
import static org.regularis.shared.Columns.optionalText;
import static org.regularis.shared.Columns.timestamp;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.Deliberation.Act;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps proposals and notices; of two officers at once, the database takes the first. */
@Component
class Deliberations {

    private final JdbcClient jdbc;

    Deliberations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else proposes anything on this case until the transaction ends. */
    void lock(ApplicationId application) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("proposal " + application)
                .query((row, number) -> number)
                .list();
    }

    Deliberation of(ApplicationId application) {
        boolean decided = jdbc.sql("select exists (select from decision where application = ?)")
                .param(application.value())
                .query(Boolean.class)
                .single();
        return new Deliberation(application, proposals(application), notice(application), decided);
    }

    Optional<Deliberation> of(ProposalId proposal) {
        return jdbc.sql("select application from proposal where id = ?")
                .param(proposal.value())
                .query(UUID.class)
                .optional()
                .map(ApplicationId::new)
                .map(this::of);
    }

    List<Proposal> proposals(ApplicationId application) {
        return jdbc.sql("select * from proposal where application = ? order by number desc")
                .param(application.value())
                .query((row, number) -> proposal(row))
                .list();
    }

    /** How a second person came to look at a proposal, and when it was confirmed. */
    Review review(ProposalId proposal) {
        return jdbc.sql("select share, draw, confirmed_at from proposal where id = ?")
                .param(proposal.value())
                .query((row, number) -> new Review(
                        row.getBigDecimal("share"),
                        Optional.ofNullable(row.getBigDecimal("draw")),
                        optionalInstant(row, "confirmed_at")))
                .single();
    }

    Optional<Notice> notice(ApplicationId application) {
        return jdbc.sql("select * from notice where application = ? order by given_at desc limit 1")
                .param(application.value())
                .query((row, number) -> notice(row))
                .optional();
    }

    Optional<Ground> noticeGround(ApplicationId application) {
        return jdbc.sql("select ground from notice where application = ? order by given_at desc limit 1")
                .param(application.value())
                .query((row, number) -> JsonColumns.read(row, "ground", Ground.class))
                .optional();
    }

    /**
     * @param number of the application's proposals, from 1
     * @param rules what they say on the facts as they stand
     * @return whether nobody else has claimed that number
     */
    boolean add(Proposal proposal, int number, SecondOpinionDraw.Lot lot, RuleResults.Standing rules) {
        return jdbc.sql("""
                insert into proposal (id, application, number, kind, reason_codes, explanation, rules, deviation,
                    deviation_reason, proposed_by, proposed_at, second_opinion, share, draw)
                values (:id, :application, :number, :kind, :reasonCodes, :explanation, :rules, :deviation,
                    :deviationReason, :proposedBy, :proposedAt, :secondOpinion, :share, :draw)
                on conflict (application, number) do nothing
                """)
                        .param("id", proposal.id().value())
                        .param("application", proposal.application().value())
                        .param("number", number)
                        .param("kind", proposal.kind().name())
                        .param("reasonCodes", proposal.reasonCodes().toArray(String[]::new))
                        .param("explanation", proposal.explanation())
                        .param("rules", rules.id())
                        .param("deviation", proposal.deviation().isPresent())
                        .param("deviationReason", proposal.deviation().orElse(null))
                        .param("proposedBy", proposal.proposedBy().value())
                        .param("proposedAt", timestamp(proposal.proposedAt()))
                        .param("secondOpinion", proposal.secondOpinion())
                        .param("share", lot.share())
                        .param("draw", proposal.kind().refuses() ? null : lot.number())
                        .update()
                == 1;
    }

    /** Whether nothing was stated since the rules were asked on which a proposal rests. */
    boolean rulesStand(ProposalId proposal, ApplicationId application) {
        return jdbc.sql(
                        "select exists (select from proposal p where p.id = ? and p.rules = (rules_as_facts_stand(?)).id)")
                .params(proposal.value(), application.value())
                .query(Boolean.class)
                .single();
    }

    /** @return whether nobody else has spoken on it since */
    boolean confirm(ProposalId proposal, Act act, String role) {
        return jdbc.sql("""
                update proposal set confirmed_by = :by, confirmed_at = :at, confirmed_role = :role
                where id = :id and confirmed_by is null and returned_by is null
                """)
                        .param("by", act.by().value())
                        .param("at", timestamp(act.at()))
                        .param("role", role)
                        .param("id", proposal.value())
                        .update()
                == 1;
    }

    /** @return whether nobody else has spoken on it since */
    boolean sendBack(ProposalId proposal, String note, Act act) {
        return jdbc.sql("""
                update proposal set returned_by = :by, returned_at = :at, return_note = :note
                where id = :id and confirmed_by is null and returned_by is null
                """)
                        .param("by", act.by().value())
                        .param("at", timestamp(act.at()))
                        .param("note", note)
                        .param("id", proposal.value())
                        .update()
                == 1;
    }

    void give(Notice notice, Ground ground) {
        jdbc.sql("""
                insert into notice (proposal, application, given_at, reply_until, ground)
                values (:proposal, :application, :givenAt, :replyUntil, cast(:ground as jsonb))
                """)
                .param("proposal", notice.proposal().value())
                .param("application", notice.application().value())
                .param("givenAt", timestamp(notice.givenAt()))
                .param("replyUntil", timestamp(notice.replyUntil()))
                .param("ground", json(ground))
                .update();
    }

    /** @return whether this reply was the first */
    boolean reply(Notice answered) {
        return jdbc.sql("update notice set replied_at = ?, reply = ? where proposal = ? and replied_at is null")
                        .param(timestamp(answered.repliedAt().orElseThrow()))
                        .param(answered.reply().orElseThrow())
                        .param(answered.proposal().value())
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                ProposalId.of(row.getString("id")),
                ApplicationId.of(row.getString("application")),
                Proposal.Kind.valueOf(row.getString("kind")),
                texts(row, "reason_codes"),
                row.getString("explanation"),
                optionalText(row, "deviation_reason"),
                new UserId(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                row.getBoolean("second_opinion"),
                optionalText(row, "confirmed_by").map(UserId::new),
                optionalText(row, "return_note"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                ApplicationId.of(row.getString("application")),
                ProposalId.of(row.getString("proposal")),
                instant(row, "given_at"),
                instant(row, "reply_until"),
                optionalInstant(row, "replied_at"),
                optionalText(row, "reply"));
    }

    /** @param draw none for a refusal, which a second person always looks at */
    record Review(BigDecimal share, Optional<BigDecimal> draw, Optional<Instant> confirmedAt) {}
}
