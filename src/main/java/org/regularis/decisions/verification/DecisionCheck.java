package org.regularis.decisions.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.DecisionRecord.Basis;
import org.regularis.decisions.proof.DecisionRecord.Found;
import org.regularis.decisions.proof.DecisionRecord.Somebody;
import org.regularis.identity.Roles;
import org.regularis.programmes.ApprovedVersions.Version;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Reference;

/** Decides one case again and holds the record against it. */
final class DecisionCheck {

    private static final Set<Outcome> REFUSING =
            Set.of(Outcome.NOT_ADMITTED, Outcome.INELIGIBLE, Outcome.MORE_EVIDENCE);

    private final DecisionRecord record;
    private final Findings found;

    DecisionCheck(DecisionRecord record, Findings found) {
        this.record = record;
        this.found = found;
    }

    void against(ExportedRules.Reading rules) {
        found.require(record.format() == DecisionRecord.FORMAT, "format", "is not " + DecisionRecord.FORMAT);
        found.require(
                Reference.read(record.application())
                        .filter(number -> number.value().equals(record.application()))
                        .isPresent(),
                "application",
                "is no number of an application");
        rules.problems().forEach((file, problem) -> found.add("programme.files." + file, problem));
        rules.version().ifPresent(this::decideAgain);
        checkReasons();
        checkTimes();
        checkNotice();
    }

    private void decideAgain(Version version) {
        var programme = version.programme();
        found.same("programme.id", record.programme().id(), programme.id().value());
        found.same("programme.version", record.programme().version(), programme.version());
        if (!(programme instanceof RunningProgramme running)) {
            found.add("programme.id", "is a preset: nobody is decided by it");
            return;
        }
        judge(version).ifPresent(again -> {
            checkFacts(version, again);
            checkAnswer(again);
            checkDeviation(running, again);
            record.decision().reasons().forEach(code -> checkReason(running, again, code));
        });
        checkSecondPerson(running);
        new NeededChecks(record, running.checks(), found).check();
    }

    private Optional<Eligibility> judge(Version version) {
        var facts = new HashMap<String, @Nullable Object>();
        record.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        found.require(facts.size() == record.facts().size(), "facts", "one is there twice");
        try {
            return Optional.of(version.judge(facts));
        } catch (InvalidFact e) {
            found.add("facts." + e.fact(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkFacts(Version version, Eligibility again) {
        var asked = version.asked(again);
        for (var fact : record.facts()) {
            var field = "facts." + fact.name();
            found.require(asked.contains(fact.name()), field, "is no fact that the rules asked for");
            boolean officer = fact.source() == DecisionRecord.Source.OFFICER;
            found.require(
                    officer == (fact.by() != null),
                    field + ".by",
                    "an officer states as an officer, and nobody else does");
            found.require(
                    !officer || canBeOpened(fact.basis()),
                    field + ".basis",
                    "an officer says where it can be looked up");
        }
    }

    private void checkAnswer(Eligibility again) {
        var rules = record.rules();
        if (rules == null) {
            found.add("rules", "were never asked");
            return;
        }
        found.same("rules.outcome", rules.outcome(), again.outcome());
        found.same(
                "rules.reasons",
                rules.reasons(),
                again.reasons().stream()
                        .map(it -> new Found(it.rule(), it.reasonCode(), it.outcome()))
                        .toList());
        found.same("rules.unknown", rules.unknown(), again.unknown());
    }

    private static boolean canBeOpened(@Nullable Basis basis) {
        return basis != null
                && switch (basis.kind()) {
                    case DOCUMENT -> basis.id() != null && basis.page() != null;
                    case REGISTER, EMPLOYER -> basis.id() != null;
                    case NOTE -> true;
                    case ANSWER, MEASURED -> false;
                };
    }

    private void checkDeviation(RunningProgramme programme, Eligibility again) {
        var deviation = record.deviation();
        var kind = record.decision().kind();
        if (deviation == null) {
            found.require(
                    kind.agreesWith(again.outcome()),
                    "deviation",
                    "is missing: the rules say " + again.outcome() + ", the decision is " + kind);
            return;
        }
        found.require(!kind.agreesWith(again.outcome()), "deviation", "is none: the rules say the same");
        found.same("deviation.proposed", deviation.proposed(), record.rules() == null ? null : again.outcome());
        found.require(
                kind.refuses()
                        || again.reasons().stream()
                                .map(Eligibility.Found::rule)
                                .noneMatch(programme.noDeviation()::contains),
                "deviation",
                "a rule that applied allows none");
    }

    /** A refusal rests on a rule that applied, or on a reason that officers weigh. */
    private void checkReason(RunningProgramme programme, Eligibility again, String code) {
        var known = programme.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            found.add("decision.reasons", code + " is no reason of the programme");
        } else if (record.decision().kind().refuses()) {
            boolean applied = again.reasons().stream()
                    .anyMatch(it -> it.reasonCode().equals(code) && REFUSING.contains(it.outcome()));
            found.require(
                    switch (known.get().refusal()) {
                        case BY_RULE -> applied;
                        case DISCRETIONARY -> true;
                        case NEVER -> false;
                    },
                    "decision.reasons",
                    code + " cannot carry a refusal on these facts");
        }
    }

    private void checkSecondPerson(RunningProgramme programme) {
        var proposal = record.proposal();
        found.require(proposes(proposal.by()), "proposal.by.roles", "nobody proposes in these");
        var share = number("proposal.share", proposal.share());
        found.require(
                share.compareTo(programme.secondOpinionShare()) == 0,
                "proposal.share",
                "the programme says " + programme.secondOpinionShare());
        boolean refuses = record.decision().kind().refuses();
        var draw = proposal.draw();
        found.require(refuses == (draw == null), "proposal.draw", "a grant is drawn, a refusal is not");
        boolean drawn = draw != null && isDrawn(number("proposal.draw", draw), share);
        found.same("proposal.secondPerson", proposal.secondPerson(), refuses || drawn || record.deviation() != null);
        checkConfirmation();
    }

    private boolean isDrawn(BigDecimal draw, BigDecimal share) {
        found.require(draw.signum() >= 0 && draw.compareTo(BigDecimal.ONE) < 0, "proposal.draw", "is out of reach");
        return draw.compareTo(share) < 0;
    }

    private void checkConfirmation() {
        var confirmation = record.confirmation();
        if (confirmation == null) {
            found.require(!record.proposal().secondPerson(), "confirmation", "a second person is missing");
            return;
        }
        found.require(record.proposal().secondPerson(), "confirmation", "nobody was asked for it");
        found.require(
                confirmation.by().person() != record.proposal().by().person(),
                "confirmation.by.person",
                "nobody confirms an own proposal");
        found.require(
                confirmation.by().roles().contains(Roles.SENIOR_OFFICER),
                "confirmation.by.roles",
                "nobody confirms in these");
    }

    private void checkReasons() {
        var reasons = record.decision().reasons();
        found.require(new HashSet<>(reasons).size() == reasons.size(), "decision.reasons", "one is there twice");
        found.require(
                !record.decision().kind().refuses() || !reasons.isEmpty(), "decision.reasons", "a refusal has one");
    }

    private void checkTimes() {
        var decided = record.decision().at();
        var rules = record.rules();
        if (rules != null) {
            record.facts().forEach(fact -> inOrder("facts." + fact.name() + ".at", fact.at(), rules.at()));
            inOrder("rules.at", rules.at(), decided);
        }
        inOrder("proposal.at", record.proposal().at(), decided);
        if (record.confirmation() != null) {
            inOrder("proposal.at", record.proposal().at(), record.confirmation().at());
            inOrder("confirmation.at", record.confirmation().at(), decided);
        }
        inOrder("decision.challengeUntil", decided, record.decision().challengeUntil());
    }

    private void checkNotice() {
        var notice = record.notice();
        boolean refuses = record.decision().kind().refuses();
        if (notice == null) {
            found.require(!refuses, "notice", "a refusal has one");
            return;
        }
        found.require(refuses, "notice", "a grant has none");
        found.require(
                notice.reasons().containsAll(record.decision().reasons()),
                "notice.reasons",
                "the refusal has a reason that was not announced");
        inOrder("notice.givenAt", notice.givenAt(), notice.replyUntil());
        var heard = notice.replyUntil();
        if (notice.repliedAt() != null) {
            inOrder("notice.repliedAt", notice.givenAt(), notice.repliedAt());
            inOrder("notice.repliedAt", notice.repliedAt(), notice.replyUntil());
            heard = notice.repliedAt();
        }
        inOrder("notice.replyUntil", heard, record.proposal().at());
    }

    private void inOrder(String field, Instant earlier, Instant later) {
        found.require(!earlier.isAfter(later), field, earlier + " is not before " + later);
    }

    private BigDecimal number(String field, String written) {
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            found.add(field, "is no number");
            return BigDecimal.ZERO;
        }
    }

    private static boolean proposes(Somebody officer) {
        return List.of(Roles.CASE_OFFICER, Roles.SENIOR_OFFICER).stream().anyMatch(officer.roles()::contains);
    }
}
