package org.regularis.applications.web.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.Wording;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.PresenceProof;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.EvidenceKind;
import org.regularis.programmes.Programme.Strength;
import org.regularis.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Tells an applicant what their documents show of the required time, and what to look for next. */
@Component
public class PresencePage {

    private static final int EXAMPLES = 3;

    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final DocumentTexts papers;
    private final Wording wording;

    PresencePage(EvidenceFiling evidence, SubmissionCheck check, DocumentTexts papers, Wording wording) {
        this.evidence = evidence;
        this.check = check;
        this.papers = papers;
        this.wording = wording;
    }

    public PresenceView of(ApplicationFile file, Locale locale) {
        var weighing = check.weighing(file);
        var documents = evidence.of(file.id());
        var proof = weighing.presence(documents);
        var names = new HashMap<DocumentId, String>();
        documents.forEach(document -> names.put(document.id(), document.fileName()));
        var open = evidence.isOpen(file.id());
        return new PresenceView(
                kind(weighing),
                rule(weighing, proof, locale),
                wording.of(
                        "applications.presence.summary",
                        locale,
                        proof.shown(),
                        proof.spans().size()),
                proof.isWhole(),
                wording.day(proof.from(), locale),
                wording.day(proof.to(), locale),
                file.isDraft(),
                proof.spans().stream().map(span -> span(span, names, locale)).toList(),
                open ? next(weighing, proof, locale) : null,
                open ? undated(weighing.undated(documents), locale) : null);
    }

    private static String kind(EvidenceWeighing weighing) {
        return weighing.programme().evidence().stream()
                .map(EvidenceKind::id)
                .filter(weighing::asksForDays)
                .findFirst()
                .orElse("");
    }

    private String rule(EvidenceWeighing weighing, PresenceProof proof, Locale locale) {
        var required = weighing.programme().presence();
        return wording.of(
                "applications.presence.rule",
                locale,
                wording.day(proof.from(), locale),
                wording.day(proof.to(), locale),
                required.strong(),
                required.medium());
    }

    private PresenceView.Span span(PresenceProof.Span span, Map<DocumentId, String> names, Locale locale) {
        var look = span.isShown() ? "shown" : span.papers().isEmpty() ? "gap" : "part";
        var shownBy = span.isShown() ? span.counting() : span.papers();
        return new PresenceView.Span(
                papers.period(span.from(), span.to(), locale),
                look,
                shownBy.stream()
                        .map(paper -> new PresenceView.Paper(
                                paper.document().toString(), names.getOrDefault(paper.document(), "")))
                        .toList(),
                wording.of("applications.presence." + look, locale));
    }

    /** About the newest gap: the older ones may fall out of the required time until the application is submitted. */
    private @Nullable String next(EvidenceWeighing weighing, PresenceProof proof, Locale locale) {
        return proof.spans().reversed().stream()
                .filter(span -> !span.isShown())
                .findFirst()
                .map(span -> next(weighing, span, locale))
                .orElse(null);
    }

    private @Nullable String next(EvidenceWeighing weighing, PresenceProof.Span span, Locale locale) {
        var strong = weighing.presenceTypes(Strength.A);
        var medium = weighing.presenceTypes(Strength.B);
        var period = papers.period(span.from(), span.to(), locale);
        if (strong.isEmpty() && medium.isEmpty()) {
            return null;
        }
        if (span.mediumMissing() == 1 || strong.isEmpty() || medium.isEmpty()) {
            var count = strong.isEmpty() || span.mediumMissing() == 1 ? span.mediumMissing() : span.strongMissing();
            var examples = Stream.concat(first(medium), first(strong)).toList();
            return wording.of("applications.presence.next", locale, period, count, names(examples, locale));
        }
        return wording.of(
                "applications.presence.next-either",
                locale,
                period,
                span.strongMissing(),
                names(first(strong).toList(), locale),
                span.mediumMissing(),
                names(first(medium).toList(), locale));
    }

    private static Stream<DocumentType> first(List<DocumentType> types) {
        return types.stream().limit(EXAMPLES);
    }

    /** For example {@code rent contract or receipt, bank statement or money transfer slip}. */
    private String names(List<DocumentType> types, Locale locale) {
        var names = new ArrayList<String>();
        types.forEach(type -> names.add(amid(wording.in(type.name(), locale))));
        var last = names.removeLast();
        return names.isEmpty() ? last : wording.of("applications.presence.or", locale, String.join(", ", names), last);
    }

    /** A name as it stands amid a sentence; an abbreviation stays as it is. */
    private static String amid(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private @Nullable String undated(List<DocumentSummary> documents, Locale locale) {
        return documents.isEmpty()
                ? null
                : wording.of(
                        "applications.presence.undated",
                        locale,
                        String.join(
                                ", ",
                                documents.stream()
                                        .map(DocumentSummary::fileName)
                                        .toList()));
    }
}
