package org.regularis.applications.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.SubmissionCheck;
import org.regularis.documents.DocumentSettings;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Filing;
import org.regularis.programmes.Programme;
import org.regularis.shared.DocumentId;
import org.springframework.stereotype.Component;

/** The evidence of an application as its applicant sees it: per kind, with what is missing. */
@Component
class EvidenceLists {

    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final DocumentSettings settings;
    private final Wording wording;

    EvidenceLists(EvidenceFiling evidence, SubmissionCheck check, DocumentSettings settings, Wording wording) {
        this.evidence = evidence;
        this.check = check;
        this.settings = settings;
        this.wording = wording;
    }

    /** Every kind of the programme, those that are needed first. */
    List<KindView> kinds(ApplicationFile file, Map<String, String> errors, Locale locale) {
        var rows = rows(file, locale);
        return check.programme(file).evidence().stream()
                .sorted((one, other) -> Boolean.compare(other.needed(), one.needed()))
                .map(kind -> view(kind, rows, errors, locale))
                .toList();
    }

    List<Row> rows(ApplicationFile file, Locale locale) {
        var removable = evidence.removable(file.id()).stream().map(DocumentSummary::id).collect(Collectors.toSet());
        return evidence.of(file.id()).stream().map(document -> row(file, document, removable, locale)).toList();
    }

    /** How large a file may be, in words. */
    String limits(Locale locale) {
        return wording.of("documents.hint.limits", locale, settings.limits());
    }

    /** Why a file was not taken, with its name in front. */
    String refusal(String fileName, Filing.Problem problem, Locale locale) {
        return fileName + ": " + wording.of("documents.problem." + problem.name(), locale, settings.limits());
    }

    private KindView view(
            Programme.EvidenceKind kind, List<Row> rows, Map<String, String> errors, Locale locale) {
        return new KindView(
                kind.id(),
                wording.in(kind.name(), locale),
                wording.in(kind.hint(), locale),
                kind.needed(),
                rows.stream().filter(row -> row.kind().equals(kind.id())).toList(),
                errors.get("file." + kind.id()));
    }

    private Row row(ApplicationFile file, DocumentSummary document, Set<DocumentId> removable, Locale locale) {
        return new Row(
                document.id().toString(),
                document.kind(),
                kindName(file, document.kind(), locale),
                document.fileName(),
                wording.day(document.filedAt(), locale),
                wording.of("applications.verdict." + document.verdict().name(), locale),
                document.verdict().name(),
                document.rejection()
                        .map(reason -> wording.of("documents.rejection." + reason, locale))
                        .orElse(null),
                removable.contains(document.id()));
    }

    String kindName(ApplicationFile file, String kind, Locale locale) {
        return check.programme(file).evidence().stream()
                .filter(known -> known.id().equals(kind))
                .map(known -> wording.in(known.name(), locale))
                .findFirst()
                .orElse(kind);
    }

    /** A kind of evidence with what is there of it. */
    record KindView(
            String id, String name, String hint, boolean needed, List<Row> rows, @Nullable String error) {

        public boolean missing() {
            return needed && rows.isEmpty();
        }

        public String field() {
            return "file." + id;
        }
    }

    /** One document. */
    record Row(
            String id, String kind, String kindName, String fileName, String filedOn, String verdict,
            String verdictCode, @Nullable String rejection, boolean removable) {

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
