package org.regularis.decisions;

import static java.util.stream.Collectors.toMap;
import static org.regularis.decisions.proof.RecordFormat.sha256;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.DecisionRecord.Act;
import org.regularis.decisions.proof.DecisionRecord.Decided;
import org.regularis.decisions.proof.DecisionRecord.Deviation;
import org.regularis.decisions.proof.DecisionRecord.Fact;
import org.regularis.decisions.proof.DecisionRecord.Found;
import org.regularis.decisions.proof.DecisionRecord.Hearing;
import org.regularis.decisions.proof.DecisionRecord.Proposed;
import org.regularis.decisions.proof.DecisionRecord.RuleAnswer;
import org.regularis.decisions.proof.DecisionRecord.Somebody;
import org.regularis.decisions.proof.PermitRecord;
import org.regularis.decisions.proof.SignedRecords;
import org.regularis.identity.Roles;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.versions.DecidingFiles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.springframework.stereotype.Component;

/** Puts together the records of a decision and its permit: what is needed to decide again, no name and no words. */
@Component
class RecordAssembly {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final Deliberations deliberations;
    private final CaseChecks checks;
    private final RuleResults results;
    private final DecisionRegister register;
    private final AuditTrail audit;
    private final SignedRecords records;

    RecordAssembly(
            ApplicationFiles applications,
            Programmes programmes,
            Deliberations deliberations,
            CaseChecks checks,
            RuleResults results,
            DecisionRegister register,
            AuditTrail audit,
            SignedRecords records) {
        this.applications = applications;
        this.programmes = programmes;
        this.deliberations = deliberations;
        this.checks = checks;
        this.results = results;
        this.register = register;
        this.audit = audit;
        this.records = records;
    }

    /** Signs what has just been decided, as it was written down. */
    void signDecision(ApplicationId application) {
        var file = applications.require(application);
        var decision = register.find(application).orElseThrow();
        var deliberation = deliberations.of(application);
        var proposal = deliberation.current().orElseThrow();
        var review = deliberations.review(proposal.id());
        var people = new People(audit.rolesOn(application));
        var proposer = people.somebody(proposal.proposedBy());
        var asked = results.last(application);
        records.sign(
                application,
                new DecisionRecord(
                        DecisionRecord.FORMAT,
                        DecisionRecord.Type.DECISION,
                        number(file),
                        version(file),
                        asked.map(it -> facts(file, it, people)).orElse(List.of()),
                        asked.map(RecordAssembly::answer).orElse(null),
                        checks.of(application).stream()
                                .map(check -> check(check, people))
                                .toList(),
                        deviation(kind(decision), asked.map(RuleResults.Evaluation::result)),
                        new Proposed(
                                proposal.proposedAt(),
                                proposer,
                                proposal.secondOpinion(),
                                review.share().toPlainString(),
                                review.draw().map(Object::toString).orElse(null)),
                        proposal.confirmedBy()
                                .map(by -> new Act(review.confirmedAt().orElseThrow(), people.somebody(by)))
                                .orElse(null),
                        proposal.kind().refuses() ? hearing(deliberation) : null,
                        new Decided(
                                kind(decision),
                                decision.reasonCodes(),
                                decision.decidedAt(),
                                register.challengeUntil(application).orElseThrow())));
    }

    /** Signs the permit that has just been issued; the permit of a decision without a record has none either. */
    void signPermit(ApplicationId application) {
        var issued = register.permit(application).orElseThrow();
        records.hashOfDecision(application)
                .ifPresent(decision -> records.sign(
                        application,
                        new PermitRecord(
                                DecisionRecord.FORMAT,
                                PermitRecord.Type.PERMIT,
                                number(applications.require(application)),
                                issued.permit().number(),
                                issued.permit().validFrom(),
                                issued.permit().validUntil(),
                                issued.at(),
                                decision)));
    }

    private DecisionRecord.ProgrammeVersion version(ApplicationFile file) {
        var files = programmes.files(file.programme(), file.programmeVersion());
        return new DecisionRecord.ProgrammeVersion(
                file.programme().value(),
                file.programmeVersion(),
                DecidingFiles.NAMES.stream()
                        .filter(files::containsKey)
                        .collect(toMap(
                                name -> name, name -> sha256(files.get(name)), (one, other) -> one, TreeMap::new)));
    }

    private List<Fact> facts(ApplicationFile file, RuleResults.Evaluation asked, People people) {
        var names = programmes.asked(file.programme(), file.programmeVersion(), asked.result());
        return asked.facts().stream()
                .filter(fact -> names.contains(fact.name()))
                .map(fact -> fact(fact, people))
                .toList();
    }

    private static Fact fact(StatedFact fact, People people) {
        return new Fact(
                fact.name(),
                fact.value(),
                DecisionRecord.Source.valueOf(fact.source().name()),
                fact.basis() == null ? null : basis(fact.basis()),
                fact.statedAt(),
                fact.statedBy() == null ? null : people.somebody(new UserId(fact.statedBy())));
    }

    /** Without what somebody wrote. */
    private static DecisionRecord.Basis basis(Basis basis) {
        return new DecisionRecord.Basis(
                DecisionRecord.BasisKind.valueOf(basis.kind().name()), basis.id(), basis.page());
    }

    private static DecisionRecord.Check check(CaseCheck check, People people) {
        return new DecisionRecord.Check(
                check.check().id(),
                DecisionRecord.CheckState.valueOf(check.state().name()),
                check.doneAt().orElse(null),
                check.doneBy().map(people::somebody).orElse(null),
                check.holdsUntil().orElse(null),
                check.agreedBy().map(people::somebody).orElse(null));
    }

    private static RuleAnswer answer(RuleResults.Evaluation asked) {
        var result = asked.result();
        return new RuleAnswer(
                asked.at(),
                result.outcome(),
                result.reasons().stream()
                        .map(found -> new Found(found.rule(), found.reasonCode(), found.outcome()))
                        .toList(),
                result.unknown());
    }

    private static @Nullable Deviation deviation(DecisionRecord.Kind kind, Optional<Eligibility> result) {
        var proposed = result.map(Eligibility::outcome);
        return proposed.filter(kind::agreesWith).isPresent() ? null : new Deviation(proposed.orElse(null));
    }

    private static DecisionRecord.Kind kind(Decision decision) {
        return DecisionRecord.Kind.valueOf(decision.kind().name());
    }

    private static Hearing hearing(Deliberation deliberation) {
        var notice = deliberation.notice().orElseThrow();
        var announced = deliberation.proposals().stream()
                .filter(proposal -> proposal.id().equals(notice.proposal()))
                .findFirst()
                .orElseThrow();
        return new Hearing(
                announced.reasonCodes(),
                notice.givenAt(),
                notice.replyUntil(),
                notice.repliedAt().orElse(null));
    }

    private static String number(ApplicationFile file) {
        return file.reference().orElseThrow().value();
    }

    /** Numbers the people of one record in the order in which they come up. */
    private static final class People {

        private final List<UserId> seen = new ArrayList<>();
        private final Map<UserId, Set<String>> roles;

        People(Map<UserId, Set<String>> roles) {
            this.roles = roles;
        }

        Somebody somebody(UserId person) {
            if (!seen.contains(person)) {
                seen.add(person);
            }
            return new Somebody(
                    seen.indexOf(person) + 1,
                    roles.getOrDefault(person, Set.of()).stream()
                            .filter(Roles.staff()::contains)
                            .sorted()
                            .toList());
        }
    }
}
