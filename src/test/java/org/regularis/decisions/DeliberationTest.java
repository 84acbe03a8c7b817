package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regularis.decisions.Proposals.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.DecisionMaking.OutOfTurn;
import org.regularis.decisions.DecisionRecording.Unfounded;
import org.regularis.decisions.Deliberation.Act;
import org.regularis.decisions.Proposal.Intent;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;

class DeliberationTest {

    private static final UserId OLGA = new UserId("olga");
    private static final UserId MARAT = new UserId("marat");
    private static final UserId IRINA = new UserId("irina");
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final Instant REPLY_UNTIL = MONDAY.plus(Duration.ofDays(14));
    private static final Instant AFTER_HEARING = REPLY_UNTIL.plus(Duration.ofHours(1));
    private static final Intent GRANT = new Intent(Kind.GRANT, List.of(), "", Optional.empty());
    private static final Intent REFUSAL =
            new Intent(Kind.REFUSAL, List.of("R12", "R14"), "Two reasons", Optional.empty());

    private Deliberation said = new Deliberation(ApplicationId.create(), List.of(), Optional.empty(), false);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REFUSAL", "NON_ADMISSION"})
    void a_refusal_without_a_reason_cannot_even_be_intended(Kind kind) {
        assertThatThrownBy(() -> new Intent(kind, List.of(), "I do not like it", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reason_is_named_once() {
        assertThat(new Intent(Kind.REFUSAL, List.of("R12", "R12"), " Too few hours ", Optional.empty()).reasonCodes())
                .containsExactly("R12");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REFUSAL", "NON_ADMISSION"})
    void every_refusal_needs_a_second_opinion_whatever_was_drawn(Kind kind) {
        var proposal = accepted(said.propose(new Intent(kind, List.of("R12"), "", Optional.empty()), by(OLGA), false));

        assertThat(proposal.awaitsSecondOfficer()).isTrue();
        assertThat(proposal.stands()).isFalse();
    }

    @Test
    void a_grant_needs_a_second_opinion_when_it_was_drawn() {
        assertThat(accepted(said.propose(GRANT, by(OLGA), true)).awaitsSecondOfficer())
                .isTrue();
        assertThat(accepted(said.propose(GRANT, by(OLGA), false)).stands()).isTrue();
    }

    @Test
    void nobody_confirms_or_returns_an_own_proposal() {
        var proposal = proposed(REFUSAL, OLGA);

        assertThat(said.confirm(proposal.id(), OLGA)).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThat(said.sendBack(proposal.id(), OLGA, "No")).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
    }

    @Test
    void who_has_proposed_before_is_no_second_officer_of_what_a_colleague_proposes_after_them() {
        returned(proposed(REFUSAL, IRINA), MARAT);
        var second = proposed(GRANT, OLGA, true);

        assertThat(said.confirm(second.id(), IRINA)).isEqualTo(ProposalOutcome.Refused.SAME_PERSON);
        assertThat(accepted(said.confirm(second.id(), MARAT)).confirmedBy()).contains(MARAT);
    }

    @Test
    void a_proposal_is_confirmed_or_returned_once() {
        var proposal = confirmed(proposed(REFUSAL, OLGA), IRINA);

        assertThat(said.confirm(proposal.id(), MARAT)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
        assertThat(said.sendBack(proposal.id(), MARAT, "Look again")).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void what_needs_no_second_opinion_gets_none() {
        var grant = proposed(GRANT, OLGA);

        assertThat(said.confirm(grant.id(), IRINA)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void an_older_proposal_cannot_be_confirmed_any_more() {
        var first = returned(proposed(REFUSAL, OLGA), IRINA);
        proposed(REFUSAL, OLGA);

        assertThat(said.confirm(first.id(), IRINA)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void a_second_proposal_waits_until_the_first_came_back() {
        proposed(REFUSAL, OLGA);
        assertThat(said.propose(GRANT, by(OLGA), false)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);

        returned(said.current().orElseThrow(), IRINA);

        assertThat(accepted(said.propose(GRANT, by(OLGA), false)).kind()).isEqualTo(Kind.GRANT);
    }

    @Test
    void nothing_is_proposed_on_a_decided_case() {
        said = new Deliberation(said.application(), List.of(), Optional.empty(), true);

        assertThat(said.propose(GRANT, by(OLGA), false)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);
    }

    @Test
    void notice_is_given_of_a_confirmed_refusal_only() {
        assertThatThrownBy(this::giveNotice).isInstanceOf(Unfounded.class);
        proposed(REFUSAL, OLGA);
        assertThatThrownBy(this::giveNotice).isInstanceOf(Unfounded.class);
        confirmed(said.current().orElseThrow(), IRINA);

        assertThat(said.giveNotice(MONDAY, REPLY_UNTIL).proposal())
                .isEqualTo(said.current().orElseThrow().id());
    }

    @Test
    void no_notice_is_given_of_a_grant_or_twice_of_the_same() {
        proposed(GRANT, OLGA);
        assertThatThrownBy(this::giveNotice).isInstanceOf(Unfounded.class);

        said = new Deliberation(said.application(), List.of(), Optional.empty(), false);
        announced();
        assertThatThrownBy(this::giveNotice).isInstanceOf(OutOfTurn.class);
    }

    @Test
    void a_refusal_is_upheld_after_the_reply_or_the_time_to_reply_and_not_before() {
        announced();
        assertThat(said.upheld("Still", REPLY_UNTIL.minusSeconds(1))).isEmpty();
        assertThat(said.upheld("Still", REPLY_UNTIL)).map(Intent::kind).contains(Kind.REFUSAL);

        replied(MONDAY.plusSeconds(60));
        assertThat(said.upheld("Still", MONDAY.plusSeconds(60)))
                .map(Intent::kind)
                .contains(Kind.REFUSAL);
    }

    @Test
    void an_upheld_refusal_says_the_same_and_waits_for_a_second_officer_again() {
        announced();

        var upheld = upheldWith("");

        assertThat(upheld.reasonCodes()).containsExactly("R12", "R14");
        assertThat(upheld.explanation()).isEqualTo("Two reasons");
        assertThat(upheld.confirmedBy()).isEmpty();
        assertThat(upheld.awaitsSecondOfficer()).isTrue();
    }

    @Test
    void there_is_nothing_to_uphold_without_a_notice() {
        confirmed(proposed(REFUSAL, OLGA), IRINA);

        assertThat(said.upheld("Still", AFTER_HEARING)).isEmpty();
    }

    @Test
    void an_upheld_refusal_that_came_back_may_be_upheld_again_or_become_a_grant() {
        announced();
        returned(upheld(), IRINA);

        assertThat(upheldWith("In other words").kind()).isEqualTo(Kind.REFUSAL);
        assertThat(accepted(said.propose(GRANT, new Act(OLGA, AFTER_HEARING), false))
                        .kind())
                .isEqualTo(Kind.GRANT);
    }

    @Test
    void a_deviation_always_waits_for_a_second_officer() {
        var grant = new Intent(Kind.GRANT, List.of(), "", Optional.of("The employer died."));

        var proposal = accepted(said.propose(grant, by(OLGA), false));

        assertThat(proposal.awaitsSecondOfficer()).isTrue();
        assertThat(proposal.deviation()).contains("The employer died.");
    }

    @Test
    void who_hears_the_applicant_may_change_to_a_grant() {
        announced();
        assertThat(said.propose(GRANT, by(OLGA), false)).isEqualTo(ProposalOutcome.Refused.OUT_OF_TURN);

        assertThat(accepted(said.propose(GRANT, new Act(OLGA, AFTER_HEARING), false))
                        .stands())
                .isTrue();
    }

    @Test
    void a_grant_is_decided_once_it_stands() {
        assertThatThrownBy(said::decide).isInstanceOf(Unfounded.class);
        var grant = proposed(GRANT, OLGA, true);
        assertThatThrownBy(said::decide).isInstanceOf(Unfounded.class);

        confirmed(grant, IRINA);

        assertThat(said.decide().confirmedBy()).contains(IRINA);
    }

    @Test
    void a_refusal_is_decided_only_after_notice_hearing_and_a_new_confirmation() {
        confirmed(proposed(REFUSAL, OLGA), IRINA);
        assertThatThrownBy(said::decide).as("without notice").isInstanceOf(Unfounded.class);
        give(MONDAY);
        assertThatThrownBy(said::decide).as("without hearing").isInstanceOf(Unfounded.class);
        var upheld = upheld();
        assertThatThrownBy(said::decide).as("without a new confirmation").isInstanceOf(Unfounded.class);

        confirmed(upheld, IRINA);

        assertThat(said.decide()).isEqualTo(said.current().orElseThrow());
    }

    @Test
    void a_refusal_for_a_reason_that_the_applicant_was_not_heard_on_needs_a_notice_of_its_own() {
        announced();
        confirmed(
                proposed(
                        new Intent(Kind.REFUSAL, List.of("R12", "R20"), "", Optional.empty()),
                        new Act(OLGA, AFTER_HEARING)),
                IRINA);

        assertThatThrownBy(said::decide).isInstanceOf(Unfounded.class);
        assertThat(said.giveNotice(AFTER_HEARING, AFTER_HEARING.plusSeconds(60)).proposal())
                .isEqualTo(said.current().orElseThrow().id());
    }

    @Test
    void a_refusal_that_was_dropped_and_proposed_again_may_be_announced_again() {
        announced();
        confirmed(proposed(REFUSAL, new Act(OLGA, AFTER_HEARING)), IRINA);

        var again = said.giveNotice(AFTER_HEARING, AFTER_HEARING.plusSeconds(60));

        assertThat(again.proposal()).isEqualTo(said.current().orElseThrow().id());
    }

    @Test
    void a_refusal_may_keep_fewer_reasons_than_were_announced() {
        announced();
        confirmed(
                proposed(new Intent(Kind.REFUSAL, List.of("R14"), "", Optional.empty()), new Act(OLGA, AFTER_HEARING)),
                IRINA);

        assertThat(said.decide().reasonCodes()).containsExactly("R14");
    }

    private Proposal proposed(Intent intent, UserId officer) {
        return proposed(intent, officer, false);
    }

    private Proposal proposed(Intent intent, UserId officer, boolean drawn) {
        return add(accepted(said.propose(intent, by(officer), drawn)));
    }

    private Proposal proposed(Intent intent, Act act) {
        return add(accepted(said.propose(intent, act, false)));
    }

    private Proposal upheld() {
        return add(upheldWith("Still"));
    }

    private Proposal upheldWith(String words) {
        var intent = said.upheld(words, AFTER_HEARING).orElseThrow();
        return accepted(said.propose(intent, new Act(OLGA, AFTER_HEARING), true));
    }

    private Proposal confirmed(Proposal proposal, UserId officer) {
        return replace(accepted(said.confirm(proposal.id(), officer)));
    }

    private Proposal returned(Proposal proposal, UserId officer) {
        return replace(accepted(said.sendBack(proposal.id(), officer, "Look again")));
    }

    private void announced() {
        confirmed(proposed(REFUSAL, OLGA), IRINA);
        give(MONDAY);
    }

    private void giveNotice() {
        said.giveNotice(MONDAY, REPLY_UNTIL);
    }

    private void give(Instant at) {
        notice(said.giveNotice(at, REPLY_UNTIL));
    }

    private void replied(Instant at) {
        notice(said.notice().orElseThrow().repliedWith("I work 40 hours", at));
    }

    private void notice(Notice notice) {
        said = new Deliberation(said.application(), said.proposals(), Optional.of(notice), false);
    }

    private Proposal add(Proposal proposal) {
        var proposals = new ArrayList<>(said.proposals());
        proposals.addFirst(proposal);
        said = new Deliberation(said.application(), List.copyOf(proposals), said.notice(), false);
        return proposal;
    }

    private Proposal replace(Proposal proposal) {
        var proposals = new ArrayList<>(said.proposals());
        proposals.replaceAll(other -> other.id().equals(proposal.id()) ? proposal : other);
        said = new Deliberation(said.application(), List.copyOf(proposals), said.notice(), false);
        return proposal;
    }

    private static Act by(UserId officer) {
        return new Act(officer, MONDAY);
    }
}
