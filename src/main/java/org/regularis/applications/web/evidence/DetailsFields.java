package org.regularis.applications.web.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.TypedDate;
import org.regularis.applications.web.Wording;
import org.regularis.applications.web.evidence.DetailsView.Enclosed;
import org.regularis.applications.web.evidence.DetailsView.Period;
import org.regularis.documents.DocumentDetails;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.EvidenceKind;
import org.regularis.programmes.Programme.Proof;
import org.springframework.stereotype.Component;

/** Asks what a document is and shows, and reads the answer. */
@Component
class DetailsFields {

    private final SubmissionCheck check;
    private final Wording wording;

    DetailsFields(SubmissionCheck check, Wording wording) {
        this.check = check;
        this.wording = wording;
    }

    DetailsView view(EvidenceKind kind, DocumentDetails typed, Map<String, String> errors, Locale locale) {
        return new DetailsView(
                kind.id(),
                types(kind, locale),
                typed.type(),
                kind.proves() == Proof.PRESENCE
                        ? new Period(TypedDate.of(typed.from()), TypedDate.of(typed.to()))
                        : null,
                kind.types().stream().anyMatch(type -> type.validMonths().isPresent())
                        ? TypedDate.of(typed.issuedOn())
                        : null,
                enclosed(kind, DocumentType::translation, typed.translation(), locale),
                enclosed(kind, DocumentType::apostille, typed.apostille(), locale),
                errors);
    }

    /** What was typed into the fields of a kind of evidence. */
    static DocumentDetails typed(String kind, Map<String, String> form) {
        return new DocumentDetails(
                form.getOrDefault(kind + ".type", ""),
                date(kind + ".from", form),
                date(kind + ".to", form),
                date(kind + ".issuedOn", form),
                form.containsKey(kind + ".translation"),
                form.containsKey(kind + ".apostille"));
    }

    /** What is not right yet, in words, by the name of its field. */
    Map<String, String> problems(ApplicationFile file, String kind, DocumentDetails typed, Locale locale) {
        var problems = new LinkedHashMap<String, String>();
        typed.flaws(check.today(check.programme(file)))
                .forEach(flaw -> problems.put(
                        kind + "." + flaw.field(), wording.of("documents.details.problem." + flaw, locale)));
        return problems;
    }

    private Map<String, String> types(EvidenceKind kind, Locale locale) {
        var types = new LinkedHashMap<String, String>();
        kind.types().forEach(type -> types.put(type.id(), wording.in(type.name(), locale)));
        if (!types.isEmpty()) {
            types.putIfAbsent(DocumentDetails.OTHER, wording.of("documents.type.other", locale));
        }
        return types;
    }

    private @Nullable Enclosed enclosed(
            EvidenceKind kind, Predicate<DocumentType> wanted, boolean there, Locale locale) {
        List<DocumentType> types = kind.types().stream().filter(wanted).toList();
        return types.isEmpty()
                ? null
                : new Enclosed(
                        there,
                        types.stream()
                                .map(type -> wording.in(type.name(), locale))
                                .collect(Collectors.joining(", ")));
    }

    private static String date(String field, Map<String, String> form) {
        return new TypedDate(
                        form.getOrDefault(field + ".day", ""),
                        form.getOrDefault(field + ".month", ""),
                        form.getOrDefault(field + ".year", ""))
                .text();
    }
}
