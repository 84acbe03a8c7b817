package org.regularis.correspondence.letters;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regularis.applications.EvidenceRequest;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Ground;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.ReasonTexts;
import org.regularis.documents.Documents;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.Programme;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.NotFound;
import org.regularis.shared.UserId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in each kind of letter what is true of a case. */
@Component
class LetterContents {

    private final CaseReading cases;
    private final Documents documents;
    private final DecisionMaking decisions;
    private final FactSheet facts;
    private final ReasonTexts reasons;
    private final MessageSource messages;
    private final InstallationSettings installation;
    private final LetterDays days;

    LetterContents(
            CaseReading cases,
            Documents documents,
            DecisionMaking decisions,
            FactSheet facts,
            ReasonTexts reasons,
            MessageSource messages,
            InstallationSettings installation,
            LetterDays days) {
        this.cases = cases;
        this.documents = documents;
        this.decisions = decisions;
        this.facts = facts;
        this.reasons = reasons;
        this.messages = messages;
        this.installation = installation;
        this.days = days;
    }

    Content of(LetterKind kind, LetterSubject about, Occasion occasion) {
        Circumstances now = cases.of(about);
        return switch (kind) {
            case RECEIPT -> receipt(about, now);
            case EVIDENCE_REQUEST, EVIDENCE_REMINDER -> request(about, now, occasion);
            case EMPLOYER_SILENT -> silence(about, now);
            case WITHDRAWAL_CONFIRMED -> plain(about).with("mayApplyAgain", now.mayApplyAgain());
            case NOTICE_OF_INTENDED_REFUSAL, NOTICE_REMINDER ->
                notice(about, now, now.notice().orElseThrow());
            case GRANT, REFUSAL -> decision(about, now.decision().orElseThrow());
        };
    }

    /** The notice comes first; once it was given, the letter of the decision itself. */
    Preview preview(LetterSubject about, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        Circumstances now = cases.of(about);
        Ground ground = Ground.of(about.programme(), reasonCodes, facts.of(about.id()));
        if (!kind.refuses()) {
            return new Preview(LetterKind.GRANT, grant(about, Optional.empty(), explanation));
        }
        Content refusal = refusal(about, kind, explanation, ground, now.at()).with("secondOfficer", true);
        if (now.notice().isPresent()) {
            return new Preview(LetterKind.REFUSAL, refusal.with("challengeUntil", ""));
        }
        return new Preview(
                LetterKind.NOTICE_OF_INTENDED_REFUSAL,
                refusal.with("mayReply", true)
                        .with(
                                "replyUntil",
                                days.after(about, about.programme().periods().notice())));
    }

    Content permit(LetterSubject about) {
        Decision.Permit permit =
                decisions.decision(about.id()).flatMap(Decision::permit).orElseThrow(NotFound::new);
        return permit(about, permit).with("birthDate", birthDate(about));
    }

    private Content plain(LetterSubject about) {
        return Content.EMPTY
                .with("address", installation.address("/my").toString())
                .with("rights", installation.address("/rights").toString())
                .with("law", LawWords.of(about.programme().law(), about.language()));
    }

    private Content receipt(LetterSubject about, Circumstances now) {
        List<String> filed = documents.of(about.id()).stream()
                .filter(document -> !document.filedAt().isAfter(about.submittedAt()))
                .map(document -> about.evidenceName(document.kind()) + ": " + document.fileName())
                .toList();
        return plain(about)
                .with("submittedOn", days.of(about, about.submittedAt()))
                .with("birthDate", birthDate(about))
                .with("documents", filed)
                .with("statutoryDays", about.programme().periods().statutory())
                .with("asksEmployer", cases.employerAtFiling(about) instanceof EmployerContact.NotYetAsked)
                .with("hasNoAddress", cases.employerAtFiling(about) instanceof EmployerContact.NoAddress)
                .with("cost", about.programme().guide().cost().getOrDefault(about.language(), ""))
                .with("withdrawn", now.withdrawn())
                .with(
                        "decidedOn",
                        now.decision()
                                .map(decided ->
                                        days.of(about, decided.decision().decidedAt()))
                                .orElse(""));
    }

    private Content request(LetterSubject about, Circumstances now, Occasion occasion) {
        Circumstances.Asking asking = now.asking(occasion).orElseThrow();
        EvidenceRequest request = asking.request();
        return plain(about)
                .with("toldBefore", asking.toldBefore())
                .with(
                        "items",
                        request.items().stream()
                                .map(item -> item(about, item, now.at()))
                                .toList())
                .with("note", request.note())
                .with(
                        "answerUntil",
                        request.answerUntil()
                                .map(until -> days.of(about, until))
                                .orElse(""));
    }

    private Item item(LetterSubject about, EvidenceRequest.Item asked, Instant now) {
        boolean ofPresence = about.programme()
                .evidence(asked.evidenceKind())
                .filter(kind -> kind.proves() == Programme.Proof.PRESENCE)
                .isPresent();
        return new Item(
                about.evidenceName(asked.evidenceKind()),
                messages.getMessage("applications.request.why." + asked.why(), null, about.locale()),
                ofPresence ? reasons.unshownMonths(about.id(), now, about.locale()) : List.of());
    }

    private Content silence(LetterSubject about, Circumstances now) {
        Content content = plain(about)
                .with("employer", key(now.employer()))
                .with("workPapers", about.papersOf(Programme.Proof.EMPLOYMENT));
        return now.employer() instanceof EmployerContact.Asked asked
                ? content.with("askedOn", days.of(about, asked.at())).with("askedUntil", days.of(about, asked.until()))
                : content;
    }

    /** The last part of the message keys that tell how things stand with the employer. */
    private static String key(EmployerContact employer) {
        return switch (employer) {
            case EmployerContact.NotWanted ignored -> "not-asked";
            case EmployerContact.NoAddress ignored -> "no-address";
            case EmployerContact.NotYetAsked ignored -> "not-asked";
            case EmployerContact.Asked asked when !asked.delivered() -> "not-reached";
            case EmployerContact.Asked asked -> asked.way() == EmployerContact.Way.MAIL ? "by-mail" : "in-account";
        };
    }

    private Content notice(LetterSubject about, Circumstances now, Circumstances.Hearing hearing) {
        Proposal announced = hearing.announced();
        Ground ground = decisions.noticeGround(about.id()).orElseThrow();
        return refusal(
                        about,
                        announced.kind(),
                        announced.explanation(),
                        ground,
                        hearing.notice().givenAt())
                .with("mayReply", hearing.isOpen(now.at()))
                .with("replyUntil", days.of(about, hearing.notice().replyUntil()))
                .with("secondOfficer", announced.confirmedBy().isPresent())
                .signedBy(announced.proposedBy(), announced.confirmedBy());
    }

    private Content decision(LetterSubject about, Circumstances.Decided decided) {
        Decision decision = decided.decision();
        if (!decision.kind().refuses()) {
            return grant(about, decision.permit(), decision.explanation())
                    .signedBy(decision.decidedBy(), decision.confirmedBy());
        }
        Ground ground = decisions.decisionGround(about.id()).orElseThrow();
        return refusal(about, decision.kind(), decision.explanation(), ground, decision.decidedAt())
                .with(
                        "challengeUntil",
                        decided.challengeUntil()
                                .map(until -> days.of(about, until))
                                .orElse(""))
                .with("secondOfficer", decided.bySecondOfficer())
                .signedBy(decision.decidedBy(), decision.confirmedBy());
    }

    private Content grant(LetterSubject about, Optional<Decision.Permit> permit, String explanation) {
        return permit.map(made -> permit(about, made)).orElse(plain(about)).with("explanation", explanation);
    }

    private Content permit(LetterSubject about, Decision.Permit permit) {
        return plain(about)
                .with("number", permit.number())
                .with("validFrom", days.of(about, permit.validFrom()))
                .with("validUntil", days.of(about, permit.validUntil()));
    }

    private Content refusal(
            LetterSubject about, Proposal.Kind kind, String explanation, Ground ground, Instant saidAt) {
        return plain(about)
                .with("notAdmitted", kind == Proposal.Kind.NON_ADMISSION)
                .with("reasons", reasons.of(about.id(), ground, saidAt, about.locale()))
                .with("explanation", explanation);
    }

    private String birthDate(LetterSubject about) {
        return about.file().person().birthDate().map(day -> days.of(about, day)).orElse("");
    }

    /**
     * One thing that is asked for, and why.
     *
     * @param months days that no paper shows enough, where it is about them
     */
    public record Item(String evidence, String why, List<String> months) {}

    record Preview(LetterKind letter, Content content) {}

    /** What a template needs, and the officers who answer for it. */
    record Content(Map<String, Object> values, Set<UserId> officers) {

        static final Content EMPTY = new Content(Map.of(), Set.of());

        Content with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(values);
            more.put(name, value);
            return new Content(more, officers);
        }

        Content signedBy(UserId first, Optional<UserId> second) {
            Set<UserId> signers = new LinkedHashSet<>();
            Stream.concat(Stream.of(first), second.stream()).forEach(signers::add);
            return new Content(values, signers);
        }
    }
}
