package org.regularis.correspondence.letters;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Ground;
import org.regularis.decisions.GroundTexts;
import org.regularis.decisions.Proposal;
import org.regularis.documents.Documents;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.NotFound;
import org.regularis.shared.UserId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads from a case what each kind of letter has to say. */
@Component
class LetterContents {

    private final EvidenceRequests requests;
    private final Documents documents;
    private final DecisionMaking decisions;
    private final FactSheet facts;
    private final GroundTexts groundWords;
    private final MessageSource messages;
    private final InstallationSettings installation;
    private final LetterDays days;

    LetterContents(
            EvidenceRequests requests,
            Documents documents,
            DecisionMaking decisions,
            FactSheet facts,
            GroundTexts groundWords,
            MessageSource messages,
            InstallationSettings installation,
            LetterDays days) {
        this.requests = requests;
        this.documents = documents;
        this.decisions = decisions;
        this.facts = facts;
        this.groundWords = groundWords;
        this.messages = messages;
        this.installation = installation;
        this.days = days;
    }

    Content of(LetterKind kind, LetterSubject about, Occasion occasion) {
        return switch (kind) {
            case RECEIPT -> receipt(about);
            case EVIDENCE_REQUEST, EVIDENCE_REMINDER -> request(about, occasion);
            case EMPLOYER_SILENT, WITHDRAWAL_CONFIRMED -> plain();
            case NOTICE_OF_INTENDED_REFUSAL, NOTICE_REMINDER -> notice(about);
            case GRANT, REFUSAL -> decision(about);
        };
    }

    /** The notice comes first; once it was given, the letter of the decision itself. */
    Preview preview(LetterSubject about, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        Ground ground = Ground.of(about.programme(), reasonCodes, facts.of(about.id()));
        if (!kind.refuses()) {
            return new Preview(LetterKind.GRANT, grant(about, Optional.empty(), explanation, Set.of()));
        }
        if (decisions.notice(about.id()).isPresent()) {
            return new Preview(LetterKind.REFUSAL, refusal(about, kind, explanation, ground));
        }
        return new Preview(
                LetterKind.NOTICE_OF_INTENDED_REFUSAL,
                refusal(about, kind, explanation, ground)
                        .with(
                                "replyUntil",
                                days.after(about, about.programme().periods().notice())));
    }

    Content permit(LetterSubject about) {
        Decision.Permit permit =
                decisions.decision(about.id()).flatMap(Decision::permit).orElseThrow(NotFound::new);
        return permit(about, permit).with("birthDate", birthDate(about));
    }

    private Content receipt(LetterSubject about) {
        List<String> filed = documents.of(about.id()).stream()
                .filter(document -> !document.filedAt().isAfter(about.submittedAt()))
                .map(document -> about.evidenceName(document.kind()) + ": " + document.fileName())
                .toList();
        return plain().with("submittedOn", days.of(about, about.submittedAt()))
                .with("birthDate", birthDate(about))
                .with("documents", filed)
                .with("statutoryDays", about.programme().periods().statutory())
                .with("asksEmployer", about.programme().asksEmployer());
    }

    private Content plain() {
        return Content.EMPTY
                .with("address", installation.address("/my").toString())
                .with("rights", installation.address("/rights").toString());
    }

    private Content request(LetterSubject about, Occasion occasion) {
        List<EvidenceRequest> all = requests.of(about.id());
        EvidenceRequest request = all.stream()
                .filter(one -> occasion.isAbout(one.id()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow();
        List<Item> items = request.items().stream()
                .map(item -> new Item(
                        about.evidenceName(item.evidenceKind()),
                        messages.getMessage("applications.request.why." + item.why(), null, about.locale())))
                .toList();
        return plain().with("items", items)
                .with("note", request.note())
                .with(
                        "answerUntil",
                        request.answerUntil()
                                .map(until -> days.of(about, until))
                                .orElse(""));
    }

    private Content notice(LetterSubject about) {
        Notice notice = decisions.notice(about.id()).orElseThrow();
        Ground ground = decisions.noticeGround(about.id()).orElseThrow();
        Proposal proposal = decisions.of(about.id()).stream()
                .filter(one -> one.id().equals(notice.proposal()))
                .findFirst()
                .orElseThrow();
        return refusal(about, proposal.kind(), proposal.explanation(), ground)
                .with("replyUntil", days.of(about, notice.replyUntil()))
                .signedBy(Set.of(proposal.proposedBy()));
    }

    private Content decision(LetterSubject about) {
        Decision decision = decisions.decision(about.id()).orElseThrow();
        Set<UserId> officers = new LinkedHashSet<>();
        Stream.concat(Stream.of(decision.decidedBy()), decision.confirmedBy().stream())
                .forEach(officers::add);
        if (!decision.kind().refuses()) {
            return grant(about, decision.permit(), decision.explanation(), officers);
        }
        Ground ground = decisions.decisionGround(about.id()).orElseThrow();
        return refusal(about, decision.kind(), decision.explanation(), ground)
                .with(
                        "challengeUntil",
                        decisions
                                .challengeUntil(about.id())
                                .map(until -> days.of(about, until))
                                .orElse(""))
                .signedBy(officers);
    }

    private Content grant(
            LetterSubject about, Optional<Decision.Permit> permit, String explanation, Set<UserId> officers) {
        return permit.map(made -> permit(about, made))
                .orElse(plain())
                .with("explanation", explanation)
                .signedBy(officers);
    }

    private Content permit(LetterSubject about, Decision.Permit permit) {
        return plain().with("number", permit.number())
                .with("validFrom", days.of(about, permit.validFrom()))
                .with("validUntil", days.of(about, permit.validUntil()));
    }

    private Content refusal(LetterSubject about, Proposal.Kind kind, String explanation, Ground ground) {
        return plain().with("notAdmitted", kind == Proposal.Kind.NON_ADMISSION)
                .with("reasons", groundWords.reasons(ground, about.locale()))
                .with("facts", groundWords.facts(ground, about.programme(), about.locale()))
                .with("explanation", explanation);
    }

    private String birthDate(LetterSubject about) {
        return about.file().person().birthDate().map(day -> days.of(about, day)).orElse("");
    }

    /** One thing that is asked for, and why. */
    public record Item(String evidence, String why) {}

    record Preview(LetterKind letter, Content content) {}

    /** What a template needs, and the officers who answer for it. */
    record Content(Map<String, Object> values, Set<UserId> officers) {

        static final Content EMPTY = new Content(Map.of(), Set.of());

        Content with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(values);
            more.put(name, value);
            return new Content(more, officers);
        }

        Content signedBy(Set<UserId> signers) {
            return new Content(values, signers);
        }
    }
}
