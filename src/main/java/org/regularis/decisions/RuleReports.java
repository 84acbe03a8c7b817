package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.RuleResults.Evaluation;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Explanation;
import org.regularis.programmes.FactChanges;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/**
 * Tells which rules applied to a case, on the facts as they were kept. It asks the rules many times over:
 * for one case that somebody reads, never for a list. The caller has checked who asks.
 */
@Component
public class RuleReports {

    private final RuleResults results;
    private final FactSheet facts;
    private final CaseProgramme programmes;
    private final EligibilityRules rules;
    private final FactChanges changes;
    private final Deliberations deliberations;
    private final DecisionRegister register;

    RuleReports(
            RuleResults results,
            FactSheet facts,
            CaseProgramme programmes,
            EligibilityRules rules,
            FactChanges changes,
            Deliberations deliberations,
            DecisionRegister register) {
        this.results = results;
        this.facts = facts;
        this.programmes = programmes;
        this.rules = rules;
        this.changes = changes;
        this.deliberations = deliberations;
        this.register = register;
    }

    /** What the rules said last, as officers see it. */
    public Optional<Eligibility> latest(ApplicationId application) {
        return results.latest(application);
    }

    /** Everything, as the rules were asked last; nothing when they never were. */
    public Optional<RuleReport> forOfficer(ApplicationId application) {
        return results.last(application).map(asked -> {
            var explanation =
                    rules.explain(programmes.of(application), RuleCheck.values(asked.facts()), asked.result());
            return report(application, new Basis(asked.at(), true, asked.facts()), explanation)
                    .with(statedSince(application, asked));
        });
    }

    /**
     * What the applicant may read: once there is a notice or a decision, everything on the facts that it rests on;
     * before that, what the rules say about the facts that others than officers have stated, so that nothing on the
     * page depends on what an officer found (ADR 0013).
     */
    public Optional<RuleReport> forApplicant(ApplicationId application) {
        return told(application)
                .or(() -> results.last(application)
                        .map(asked -> new Basis(asked.at(), false, facts.withoutOfficers(application, asked.at()))))
                .map(basis -> report(
                        application,
                        basis,
                        rules.explain(programmes.of(application), RuleCheck.values(basis.facts()))));
    }

    /** What the applicant was told last: by the decision, or by the newest notice. */
    private Optional<Basis> told(ApplicationId application) {
        return register.find(application)
                .flatMap(decision -> register.ground(application)
                        .map(ground -> new Basis(decision.decidedAt(), true, ground.facts())))
                .or(() -> deliberations.notice(application).flatMap(notice -> deliberations
                        .noticeGround(application)
                        .map(ground -> new Basis(notice.givenAt(), true, ground.facts()))));
    }

    private RuleReport report(ApplicationId application, Basis basis, Explanation explanation) {
        return new RuleReport(
                basis.at(),
                basis.whole(),
                basis.facts(),
                explanation,
                changes.of(programmes.of(application), RuleCheck.values(basis.facts())),
                List.of());
    }

    private List<StatedFact> statedSince(ApplicationId application, Evaluation asked) {
        return facts.of(application).stream()
                .filter(fact -> asked.facts().stream().noneMatch(used -> isSame(used, fact)))
                .toList();
    }

    private static boolean isSame(StatedFact one, StatedFact other) {
        return one.name().equals(other.name())
                && Objects.equals(one.value(), other.value())
                && one.source() == other.source();
    }

    private record Basis(Instant at, boolean whole, List<StatedFact> facts) {}
}
