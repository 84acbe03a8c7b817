package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.regularis.decisions.Proposals.accepted;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.regularis.audit.AuditAction;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProposalId;
import org.regularis.shared.UserId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

class DecisionMakingTest extends DecisionsTest {

    @Test
    void with_a_share_of_nothing_a_grant_stands_at_once() {
        programme("0");
        grantable();

        assertThat(accepted(making.propose(application, Kind.GRANT, List.of(), "", ""))
                        .stands())
                .isTrue();
    }

    @Test
    void with_a_share_of_one_every_grant_waits_for_a_second_officer() {
        programme("1");
        grantable();

        assertThat(accepted(making.propose(application, Kind.GRANT, List.of(), "", ""))
                        .awaitsSecondOfficer())
                .isTrue();
    }

    @Test
    void the_lot_is_drawn_once_and_stays_when_the_share_changes() {
        programme("1");
        grantable();
        making.propose(application, Kind.GRANT, List.of(), "", "");
        programme("0");

        assertThat(making.current(application)).map(Proposal::secondOpinion).contains(true);
        assertThat(jdbc.sql("select draw < share from proposal where application = ?")
                        .param(application.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("update proposal set second_opinion = false, draw = 0.9, share = 0.1"
                                + " where application = ?")
                        .param(application.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_refusal_names_a_reason_that_the_programme_knows() {
        olga();

        assertThat(making.propose(application, Kind.REFUSAL, List.of(), "No", ""))
                .isEqualTo(ProposalOutcome.Refused.NO_REASON);
        assertThat(making.propose(application, Kind.REFUSAL, List.of("R99"), "No", ""))
                .isEqualTo(ProposalOutcome.Refused.NO_REASON);
        assertThat(making.of(application)).isEmpty();
    }

    @Test
    void nobody_confirms_an_own_proposal_not_even_past_the_rules_in_the_code() {
        tooFewHours();
        irina();
        var own = accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "", ""));

        assertThat(making.confirm(own.id())).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThat(making.sendBack(own.id(), "Better not")).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThatThrownBy(() -> confirmInTheDatabase(own.id(), "irina")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_proposed_an_earlier_version_confirms_no_later_one() {
        tooFewHours();
        irina();
        var first = accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "", ""));
        officer("viktor", Roles.SENIOR_OFFICER);
        making.sendBack(first.id(), "Look at the payslips");
        olga();
        var second = accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "", ""));
        irina();

        assertThat(making.confirm(second.id())).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThatThrownBy(() -> confirmInTheDatabase(second.id(), "irina")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_second_officer_agrees_once() {
        var refusal = refusedByOlga();
        irina();
        making.confirm(refusal.id());

        assertThat(making.current(application)).flatMap(Proposal::confirmedBy).contains(new UserId("irina"));
        assertThat(making.confirm(refusal.id())).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
        assertThatThrownBy(() -> confirmInTheDatabase(refusal.id(), "viktor")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_came_back_is_shown_with_its_note_and_proposed_anew() {
        var refusal = refusedByOlga();
        irina();
        making.sendBack(refusal.id(), " Look at the payslips ");
        assertThat(making.current(application)).flatMap(Proposal::returnNote).contains("Look at the payslips");

        grantable();
        var grant = accepted(making.propose(application, Kind.GRANT, List.of(), "", ""));

        assertThat(making.of(application)).extracting(Proposal::id).containsExactly(grant.id(), refusal.id());
    }

    @Test
    void one_case_has_one_open_proposal() {
        refusedByOlga();

        grantable();

        assertThat(making.propose(application, Kind.GRANT, List.of(), "", ""))
                .isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void of_two_officers_who_propose_at_the_same_moment_one_is_first() throws Exception {
        tooFewHours();
        var start = new CountDownLatch(1);
        try (var desks = Executors.newFixedThreadPool(2)) {
            var olga = desks.submit(proposing("olga", start));
            var marat = desks.submit(proposing("marat", start));
            start.countDown();

            assertThat(List.of(olga.get(), marat.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(making.of(application)).hasSize(1);
    }

    @Test
    void only_officers_propose_and_only_senior_officers_confirm() {
        var refusal = refusedByOlga();

        officer("marat", Roles.CASE_OFFICER);
        assertThatThrownBy(() -> making.confirm(refusal.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> making.sendBack(refusal.id(), "No")).isInstanceOf(AccessDeniedException.class);
        officer("samira", Roles.SUPERVISOR);
        assertThatThrownBy(() -> making.uphold(application, "")).isInstanceOf(AccessDeniedException.class);
        amina();
        assertThatThrownBy(() -> making.propose(application, Kind.GRANT, List.of(), "", ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_unknown_proposal_is_not_found() {
        irina();

        assertThatThrownBy(() -> making.confirm(ProposalId.create())).isInstanceOf(NotFound.class);
    }

    @Test
    void the_record_tells_who_proposed_confirmed_and_upheld() {
        giveNotice();
        upholdAfterTheTimeToReply();

        verify(audit).record(eq(AuditAction.PROPOSAL_MADE), eq(application), any());
        verify(audit).record(eq(AuditAction.REFUSAL_UPHELD), eq(application), any());
        verify(audit, times(2)).record(eq(AuditAction.PROPOSAL_CONFIRMED), eq(application), any());
    }

    private Proposal refusedByOlga() {
        tooFewHours();
        olga();
        return accepted(making.propose(application, Kind.REFUSAL, List.of("R12"), "Eighteen hours", ""));
    }

    private Callable<Boolean> proposing(String officer, CountDownLatch start) {
        return () -> {
            SignIn.as(officer, Roles.CASE_OFFICER);
            start.await();
            return making.propose(application, Kind.REFUSAL, List.of("R12"), "", "")
                    instanceof ProposalOutcome.Accepted;
        };
    }

    private void confirmInTheDatabase(ProposalId proposal, String officer) {
        jdbc.sql("update proposal set confirmed_by = ?, confirmed_at = now() where id = ?")
                .param(officer)
                .param(proposal.value())
                .update();
    }
}
