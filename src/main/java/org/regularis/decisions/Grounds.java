package org.regularis.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.applications.EvidenceRequests;
import org.regularis.decisions.Proposal.Intent;
import org.regularis.decisions.ProposalOutcome.Refused;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Found;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.Programme.Reason;
import org.regularis.programmes.Programme.RefusalGround;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Tells whether a proposal has its grounds, what a decision rests on today, and how long it may be challenged. */
@Component
class Grounds {

    private final FactSheet facts;
    private final CaseChecks checks;
    private final RuleCheck rules;
    private final CaseProgramme programmes;
    private final HeldPermits permits;
    private final EvidenceRequests requests;
    private final Clock clock;

    Grounds(
            FactSheet facts,
            CaseChecks checks,
            RuleCheck rules,
            CaseProgramme programmes,
            HeldPermits permits,
            EvidenceRequests requests,
            Clock clock) {
        this.facts = facts;
        this.checks = checks;
        this.rules = rules;
        this.programmes = programmes;
        this.permits = permits;
        this.requests = requests;
        this.clock = clock;
    }

    /** What the rules say on the facts as they stand. */
    RuleResults.Standing standing(ApplicationId application) {
        return rules.standing(application);
    }

    /** The role in which somebody agrees with a proposal. */
    String secondPerson(Proposal proposal) {
        return checks.secondPerson(proposal.application(), proposal.kind());
    }

    /** Why a case cannot be decided so; nothing when it can. */
    Optional<Refused> problem(ApplicationId application, Intent intent, Eligibility said) {
        if (!intent.kind().refuses() && permits.againstProposing(application).isPresent()) {
            return Optional.of(Refused.HOLDS_PERMIT);
        }
        boolean agrees = intent.kind().agreesWith(said.outcome());
        if (!agrees && intent.kind() == Proposal.Kind.GRANT && forbids(application, said)) {
            return Optional.of(Refused.NO_DEVIATION);
        }
        if (!agrees && intent.deviation().isEmpty()) {
            return Optional.of(Refused.NO_DEVIATION_REASON);
        }
        return intent.kind().refuses()
                ? intent.reasonCodes().stream()
                        .flatMap(code ->
                                problem(application, !intent.explanation().isBlank(), said, code).stream())
                        .findFirst()
                : checks.missing(application, !agrees).isEmpty() ? Optional.empty() : Optional.of(Refused.CHECKS_OPEN);
    }

    /** The reasons on which an officer can refuse who explains it in words, in the catalogue's order. */
    List<Reason> standing(ApplicationId application, Eligibility said) {
        return programmes.of(application).reasons().stream()
                .filter(reason ->
                        problem(application, true, said, reason.code()).isEmpty())
                .toList();
    }

    private boolean forbids(ApplicationId application, Eligibility said) {
        var strict = programmes.of(application).noDeviation();
        return said.reasons().stream().map(Found::rule).anyMatch(strict::contains);
    }

    /** A reason is given by a rule that fired, or weighed by an officer in words. */
    private Optional<Refused> problem(ApplicationId application, boolean inWords, Eligibility said, String code) {
        var use = programmes.of(application).reason(code).refusal();
        var hits = said.reasons().stream()
                .filter(found -> found.reasonCode().equals(code))
                .toList();
        if (use != RefusalGround.NEVER && hits.stream().anyMatch(Grounds::refuses)) {
            return Optional.empty();
        }
        var curable = hits.stream()
                .filter(found -> found.outcome() == Outcome.MORE_EVIDENCE)
                .toList();
        if (use != RefusalGround.NEVER && !curable.isEmpty()) {
            return curable.stream().anyMatch(found -> wasAsked(application, found))
                    ? Optional.empty()
                    : Optional.of(Refused.CURABLE);
        }
        return use == RefusalGround.DISCRETIONARY && inWords ? Optional.empty() : Optional.of(Refused.NO_GROUND);
    }

    private static boolean refuses(Found found) {
        return found.outcome() == Outcome.INELIGIBLE || found.outcome() == Outcome.NOT_ADMITTED;
    }

    /** Whether the applicant was asked for what proves the facts of a rule, and has answered or had the time to. */
    private boolean wasAsked(ApplicationId application, Found curable) {
        var programme = programmes.of(application);
        var kinds = rules.factsOf(application, curable).stream()
                .flatMap(name -> programme.fact(name).stream())
                .flatMap(fact -> fact.provenBy().stream())
                .collect(Collectors.toSet());
        var now = clock.instant();
        return requests.of(application).stream()
                .filter(request -> request.answeredAt().isPresent()
                        || request.answerUntil()
                                .filter(until -> !now.isBefore(until))
                                .isPresent())
                .flatMap(request -> request.items().stream())
                .anyMatch(item -> kinds.isEmpty() || kinds.contains(item.evidenceKind()));
    }

    Ground of(ApplicationId application, List<String> reasonCodes) {
        return Ground.of(programmes.of(application), reasonCodes, facts.of(application));
    }

    Instant challengeUntil(ApplicationId application, Instant decidedAt) {
        var remedy = programmes.of(application).law().remedy();
        return programmes.deadline(application, decidedAt, remedy.workingDays());
    }
}
