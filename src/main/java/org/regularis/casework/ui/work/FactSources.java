package org.regularis.casework.ui.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.documents.DocumentSummary;
import org.regularis.employers.Verification;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme.Fact;
import org.regularis.registers.RegisterQuestion;

/**
 * Where an officer can have found a fact of a case.
 *
 * @param documents that were not rejected
 * @param answer of the employer, when there is one
 * @param registers that have answered
 */
record FactSources(List<DocumentSummary> documents, Optional<Verification> answer, List<RegisterQuestion> registers) {

    static FactSources of(
            List<DocumentSummary> documents, List<Verification> verifications, List<RegisterQuestion> registers) {
        return new FactSources(
                documents.stream().filter(DocumentSummary::counts).toList(),
                verifications.stream()
                        .filter(asked -> asked.state() == Verification.State.ANSWERED)
                        .findFirst(),
                registers.stream()
                        .filter(question -> question.standing() instanceof RegisterQuestion.Standing.Answered)
                        .toList());
    }

    /** One place. */
    sealed interface Place {

        record InDocument(DocumentSummary document) implements Place {}

        record InAnswer(Verification verification) implements Place {}

        record InRegister(RegisterQuestion question) implements Place {}

        record InNote() implements Place {}
    }

    List<Place> places() {
        return Stream.of(
                        documents.stream().map(Place.InDocument::new),
                        answer.stream().map(Place.InAnswer::new),
                        registers.stream().map(Place.InRegister::new),
                        Stream.of(new Place.InNote()))
                .flatMap(places -> places.map(Place.class::cast))
                .toList();
    }

    /** Where a fact is usually found: a document of a kind that proves it, or what the employer answered. */
    Optional<Place> usual(Fact fact) {
        Optional<Place> document = documents.stream()
                .filter(it -> fact.provenBy().contains(it.kind()))
                .max((one, other) -> Boolean.compare(isAccepted(one), isAccepted(other)))
                .map(Place.InDocument::new);
        return fact.source() == FactSource.EMPLOYER
                ? answer.<Place>map(Place.InAnswer::new).or(() -> document)
                : document;
    }

    private static boolean isAccepted(DocumentSummary document) {
        return document.verdict() == DocumentSummary.Verdict.ACCEPTED;
    }
}
