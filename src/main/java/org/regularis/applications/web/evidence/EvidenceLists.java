package org.regularis.applications.web.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.Wording;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake.About;
import org.regularis.documents.DocumentSettings;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Filing;
import org.regularis.programmes.Programme;
import org.regularis.shared.DocumentId;
import org.springframework.stereotype.Component;

/** The evidence of an application as its applicant sees it: per kind, with what is missing. */
@Component
public class EvidenceLists {

    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final DetailsFields fields;
    private final DocumentTexts papers;
    private final DocumentSettings settings;
    private final Wording wording;

    EvidenceLists(
            EvidenceFiling evidence,
            SubmissionCheck check,
            DetailsFields fields,
            DocumentTexts papers,
            DocumentSettings settings,
            Wording wording) {
        this.evidence = evidence;
        this.check = check;
        this.fields = fields;
        this.papers = papers;
        this.settings = settings;
        this.wording = wording;
    }

    /** An upload that was not taken as a whole: what was said of it stays in the fields of its kind. */
    public record Refused(About about, Map<String, String> errors) {

        public static final Refused NOTHING = new Refused(new About("", DocumentDetails.NONE), Map.of());

        private DocumentDetails typedFor(Programme.EvidenceKind kind) {
            return about.kind().equals(kind.id()) ? about.details() : DocumentDetails.NONE;
        }
    }

    /** Every kind of the programme, those that are needed first. */
    public List<KindView> kinds(ApplicationFile file, Refused refused, Locale locale) {
        var rows = rows(file, locale);
        return check.programme(file).evidence().stream()
                .sorted((one, other) -> Boolean.compare(other.needed(), one.needed()))
                .map(kind -> view(kind, rows, refused, locale))
                .toList();
    }

    public List<Row> rows(ApplicationFile file, Locale locale) {
        var open = new Open(ids(evidence.removable(file.id())), ids(evidence.describable(file.id())));
        var weighing = check.weighing(file);
        return evidence.of(file.id()).stream()
                .map(document -> row(weighing, document, open, locale))
                .toList();
    }

    /** What may still be done with which documents. */
    private record Open(Set<DocumentId> removable, Set<DocumentId> describable) {}

    private static Set<DocumentId> ids(List<DocumentSummary> documents) {
        return documents.stream().map(DocumentSummary::id).collect(Collectors.toSet());
    }

    /** How large a file may be, in words. */
    public String limits(Locale locale) {
        return wording.of("documents.hint.limits", locale, settings.limits());
    }

    /** Why a file was not taken, with its name in front. */
    String refusal(String fileName, Filing.Problem problem, Locale locale) {
        return fileName + ": " + wording.of("documents.problem." + problem.name(), locale, settings.limits());
    }

    private KindView view(Programme.EvidenceKind kind, List<Row> rows, Refused refused, Locale locale) {
        return new KindView(
                kind.id(),
                wording.in(kind.name(), locale),
                wording.in(kind.hint(), locale),
                kind.needed(),
                rows.stream().filter(row -> row.kind().equals(kind.id())).toList(),
                fields.view(kind, refused.typedFor(kind), refused.errors(), locale),
                refused.errors().get("file." + kind.id()));
    }

    private Row row(EvidenceWeighing weighing, DocumentSummary document, Open open, Locale locale) {
        var kind = weighing.programme().evidence(document.kind());
        return new Row(
                document.id().toString(),
                document.kind(),
                kind.map(known -> wording.in(known.name(), locale)).orElse(document.kind()),
                document.fileName(),
                wording.day(document.filedAt(), locale),
                wording.of("applications.verdict." + document.verdict().name(), locale),
                document.verdict().name(),
                document.rejection()
                        .map(reason -> wording.of(reason.messageKey(), locale))
                        .orElse(null),
                papers.about(weighing, document, locale),
                document.noted().isPresent(),
                papers.warnings(weighing, document, locale),
                open.removable().contains(document.id()),
                open.describable().contains(document.id())
                        && kind.filter(known -> !fields.view(known, document.said(), Map.of(), locale)
                                        .asksNothing())
                                .isPresent());
    }

    public String kindName(ApplicationFile file, String kind, Locale locale) {
        return check.programme(file).evidence().stream()
                .filter(known -> known.id().equals(kind))
                .map(known -> wording.in(known.name(), locale))
                .findFirst()
                .orElse(kind);
    }

    /** A kind of evidence with what is there of it. */
    public record KindView(
            String id,
            String name,
            String hint,
            boolean needed,
            List<Row> rows,
            DetailsView details,
            @Nullable String error) {

        public boolean missing() {
            return needed && rows.isEmpty();
        }

        public String field() {
            return "file." + id;
        }
    }

    /**
     * One document.
     *
     * @param about what it is said to be and to show, may be empty
     * @param noted whether the officer has the last word on that
     */
    record Row(
            String id,
            String kind,
            String kindName,
            String fileName,
            String filedOn,
            String verdict,
            String verdictCode,
            @Nullable String rejection,
            String about,
            boolean noted,
            List<String> warnings,
            boolean removable,
            boolean describable) {

        /** The class that colours the verdict. */
        public String tag() {
            return switch (verdictCode) {
                case "ACCEPTED" -> "tag done";
                case "REJECTED" -> "tag problem";
                default -> "tag todo";
            };
        }
    }
}
