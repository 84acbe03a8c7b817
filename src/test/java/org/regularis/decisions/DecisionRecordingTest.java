package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.regularis.decisions.Proposals.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.DecisionMaking.OutOfTurn;
import org.regularis.decisions.DecisionRecording.Unfounded;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.decisions.proof.PermitNumber;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class DecisionRecordingTest extends DecisionsTest {

    @Autowired
    private DecisionRegister register;

    @Test
    void a_granted_life() {
        granted();

        var decision = making.decision(application).orElseThrow();

        assertThat(decision.kind()).isEqualTo(Kind.GRANT);
        assertThat(decision.decidedBy()).isEqualTo(new UserId("olga"));
        assertThat(decision.permit()).hasValueSatisfying(permit -> {
            assertThat(new PermitNumber(permit.number()).value()).startsWith("P-2026-");
            assertThat(permit.validFrom()).isEqualTo(LocalDate.of(2026, 10, 5));
            assertThat(permit.validUntil()).isEqualTo(LocalDate.of(2028, 10, 4));
        });
    }

    @Test
    void a_permit_is_issued_once_and_only_for_a_grant() {
        assertThatThrownBy(() -> recording.issuePermit(application)).isInstanceOf(Unfounded.class);
        granted();
        var first = making.decision(application);

        recording.issuePermit(application);

        assertThat(making.decision(application)).isEqualTo(first);
        assertThatThrownBy(() -> jdbc.sql("update permit set valid_until = date '2099-01-01' where application = ?")
                        .param(application.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_refused_life() {
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));
        giveNotice();
        upholdAfterTheTimeToReply();

        recording.record(application);

        var decision = making.decision(application).orElseThrow();
        assertThat(decision.kind()).isEqualTo(Kind.REFUSAL);
        assertThat(decision.reasonCodes()).containsExactly("R12");
        assertThat(decision.explanation()).isEqualTo("Eighteen hours are too few.");
        assertThat(decision.decidedBy()).isEqualTo(new UserId("olga"));
        assertThat(decision.confirmedBy()).contains(new UserId("irina"));
        assertThat(making.challengeUntil(application))
                .contains(decision.decidedAt().plus(Duration.ofDays(20)));
        assertThatThrownBy(() -> recording.issuePermit(application)).isInstanceOf(Unfounded.class);
    }

    @Test
    void facts_and_law_stay_with_the_decision_as_they_were() {
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));
        giveNotice();
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "19"));
        upholdAfterTheTimeToReply();
        recording.record(application);
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "40"));

        assertThat(making.noticeGround(application).orElseThrow().facts())
                .extracting(StatedFact::name, StatedFact::value, StatedFact::source)
                .containsExactly(tuple("hours", "18", Source.EMPLOYER));
        var ground = making.decisionGround(application).orElseThrow();
        assertThat(ground.facts()).extracting(StatedFact::value).containsExactly("19");
        assertThat(ground.programmeVersion()).isEqualTo("2026.1");
        assertThat(ground.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("R12");
            assertThat(reason.legalBasis()).isEqualTo("Regularization Act 2026, art. 5(2)");
            assertThat(reason.text()).hasSize(2);
        });
    }

    @Test
    void a_refusal_is_not_recorded_without_notice_hearing_and_a_new_confirmation() {
        tooFewHours();
        olga();
        var refusal = accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "", ""));
        assertThatThrownBy(() -> recording.record(application))
                .as("unconfirmed")
                .isInstanceOf(Unfounded.class);
        assertThatThrownBy(() -> recording.giveNotice(application, MONDAY.plus(TWO_WEEKS)))
                .as("notice of what is unconfirmed")
                .isInstanceOf(Unfounded.class);
        irina();
        making.confirm(refusal.id());
        assertThatThrownBy(() -> recording.record(application)).as("no notice").isInstanceOf(Unfounded.class);
        recording.giveNotice(application, MONDAY.plus(TWO_WEEKS));
        assertThatThrownBy(() -> recording.record(application)).as("not heard").isInstanceOf(Unfounded.class);
        clock.pass(TWO_WEEKS);
        assertThatThrownBy(() -> recording.record(application)).as("not upheld").isInstanceOf(Unfounded.class);
        olga();
        making.uphold(application, "");

        assertThatThrownBy(() -> recording.record(application))
                .as("not confirmed again")
                .isInstanceOf(Unfounded.class);
        assertThat(making.decision(application)).isEmpty();
    }

    @Test
    void the_database_itself_takes_no_refusal_without_its_ground() {
        giveNotice();
        var announced = making.current(application).orElseThrow();

        assertThatThrownBy(() -> insertRefusal(announced.id(), "olga", "irina"))
                .as("before the hearing")
                .isInstanceOf(DataAccessException.class);
        upholdAfterTheTimeToReply();
        var upheld = making.current(application).orElseThrow();
        assertThatThrownBy(() -> insertRefusal(upheld.id(), "olga", "olga"))
                .as("confirmed by the same person")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertRefusal(upheld.id(), "olga", null))
                .as("unconfirmed")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertRefusal(announced.id(), "olga", "irina"))
                .as("an older proposal")
                .isInstanceOf(DataAccessException.class);

        insertRefusal(upheld.id(), "olga", "irina");

        assertThat(register.find(application)).isPresent();
        assertThatThrownBy(() -> jdbc.sql("update decision set kind = 'GRANT' where application = ?")
                        .param(application.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_case_is_decided_once() {
        granted();

        assertThatThrownBy(() -> recording.record(application)).isInstanceOf(OutOfTurn.class);
        olga();
        assertThat(making.propose(application, Kind.REFUSAL, List.of("R12"), "", ""))
                .isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void a_grant_that_waits_for_a_second_officer_is_not_recorded() {
        programme("1");
        grantable();
        var grant = accepted(making.propose(application, Kind.GRANT, List.of(), "", ""));
        assertThatThrownBy(() -> recording.record(application)).isInstanceOf(Unfounded.class);

        irina();
        making.confirm(grant.id());

        assertThat(recording.record(application).confirmedBy()).contains(new UserId("irina"));
    }

    @Test
    void a_grant_after_the_hearing_is_drawn_again_and_recorded_without_a_notice() {
        programme("0");
        giveNotice();
        clock.pass(TWO_WEEKS);
        grantable();
        making.propose(application, Kind.GRANT, List.of(), "The employer corrected the hours.", "");

        assertThat(recording.record(application).kind()).isEqualTo(Kind.GRANT);
    }

    @Test
    void a_case_without_proposal_is_not_decided() {
        assertThatThrownBy(() -> recording.record(ApplicationId.create())).isInstanceOf(Unfounded.class);
    }

    private void granted() {
        programme("0");
        grantable();
        making.propose(application, Kind.GRANT, List.of(), "", "");
        SignIn.out();
        recording.record(application);
        recording.issuePermit(application);
    }

    private void insertRefusal(ProposalId proposal, String decidedBy, @Nullable String by) {
        jdbc.sql("""
                with signed as (
                    insert into signed_record (application, purpose, record, header, signature)
                    select p.application, 'DECISION', '{}', 'h', 's' from proposal p where p.id = :proposal)
                insert into decision (application, proposal, notice, kind, reason_codes, explanation, decided_by,
                    confirmed_by, decided_at, challenge_until, ground)
                select p.application, p.id, n.proposal, p.kind, p.reason_codes, '', :decidedBy, :confirmedBy,
                    n.reply_until + interval '2 hours', n.reply_until + interval '9 days', n.ground
                from proposal p join notice n using (application) where p.id = :proposal
                """)
                .param("decidedBy", decidedBy)
                .param("confirmedBy", by)
                .param("proposal", proposal.value())
                .update();
    }
}
