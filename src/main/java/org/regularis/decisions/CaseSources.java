package org.regularis.decisions;

import java.util.List;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Verification;
import org.regularis.registers.RegisterAnswers;
import org.regularis.registers.RegisterQuestion;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** What of a case can be opened as the source of a fact. */
@Component
class CaseSources {

    private final Documents documents;
    private final EmployerVerifications verifications;
    private final RegisterAnswers registers;

    CaseSources(Documents documents, EmployerVerifications verifications, RegisterAnswers registers) {
        this.documents = documents;
        this.verifications = verifications;
        this.registers = registers;
    }

    /** Whether an officer may name it: it is in the case, and it was not rejected. */
    boolean has(ApplicationId application, Basis basis) {
        return switch (basis.kind()) {
            case DOCUMENT ->
                documents.of(application).stream()
                        .anyMatch(document -> document.id().value().equals(basis.id()) && document.counts());
            case EMPLOYER ->
                verifications.of(application).stream()
                        .anyMatch(asked ->
                                asked.id().value().equals(basis.id()) && asked.state() == Verification.State.ANSWERED);
            case REGISTER ->
                registers.all(application).stream()
                        .anyMatch(question -> question.id().value().equals(basis.id())
                                && question.standing() instanceof RegisterQuestion.Standing.Answered);
            case NOTE -> basis.words().isPresent();
            case ANSWER, MEASURED -> false;
        };
    }

    List<DocumentSummary> documents(ApplicationId application) {
        return documents.of(application);
    }
}
