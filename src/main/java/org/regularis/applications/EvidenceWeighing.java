package org.regularis.applications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.DocumentWarning;
import org.regularis.programmes.PresenceProof;
import org.regularis.programmes.Programme.DocumentType;
import org.regularis.programmes.Programme.Proof;
import org.regularis.programmes.Programme.Strength;
import org.regularis.programmes.RunningProgramme;

/**
 * Weighs the documents of an application by the catalogue of its programme. The officer's word on a document counts
 * over the applicant's, and a document that was not accepted shows nothing.
 *
 * @param filedOn the day of filing; today for a draft
 */
public record EvidenceWeighing(RunningProgramme programme, LocalDate filedOn) {

    /** What the catalogue lists it as; empty for any other paper. */
    public Optional<DocumentType> type(DocumentSummary document) {
        return programme
                .evidence(document.kind())
                .flatMap(kind -> kind.type(document.details().type()));
    }

    /** A paper that the catalogue does not list only supports. */
    public Strength strength(DocumentSummary document) {
        return type(document).map(DocumentType::strength).orElse(Strength.C);
    }

    public PresenceProof presence(Collection<DocumentSummary> documents) {
        return PresenceProof.of(
                programme.presence(),
                filedOn,
                documents.stream().flatMap(document -> paper(document).stream()).toList());
    }

    /** Those that may show presence, if somebody said which days they are about. */
    public List<DocumentSummary> undated(Collection<DocumentSummary> documents) {
        return documents.stream()
                .filter(document -> document.counts() && asksForDays(document.kind()))
                .filter(document -> document.details().days().isEmpty())
                .toList();
    }

    public boolean asksForDays(String kind) {
        return programme
                .evidence(kind)
                .filter(known -> known.proves() == Proof.PRESENCE)
                .isPresent();
    }

    /** What shows presence with this strength. */
    public List<DocumentType> presenceTypes(Strength strength) {
        return programme.evidence().stream()
                .filter(kind -> kind.proves() == Proof.PRESENCE)
                .flatMap(kind -> kind.types().stream())
                .filter(type -> type.strength() == strength)
                .toList();
    }

    /** What the catalogue warns of; nothing for a paper that was not accepted anyway. */
    public List<DocumentWarning> warnings(DocumentSummary document) {
        var details = document.details();
        var paper = new DocumentWarning.Paper(details.issueDay(), details.translation(), details.apostille());
        return Stream.of(document)
                .filter(DocumentSummary::counts)
                .flatMap(counting -> type(counting).stream())
                .flatMap(type -> DocumentWarning.of(type, paper, filedOn).stream())
                .toList();
    }

    private Optional<PresenceProof.Paper> paper(DocumentSummary document) {
        return document.details()
                .days()
                .filter(days -> document.counts() && asksForDays(document.kind()))
                .map(days -> new PresenceProof.Paper(document.id(), strength(document), days.from(), days.to()));
    }
}
