package org.regularis.demo;

import java.util.Optional;
import org.regularis.casework.CheckDesk;
import org.regularis.casework.duplicates.DuplicateDesk;
import org.regularis.casework.duplicates.DuplicateDesk.Compared;
import org.regularis.decisions.CaseChecks;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.identity.Person;
import org.regularis.persons.Answer.Verdict;
import org.regularis.persons.Identification.Statement;
import org.regularis.persons.PossibleDuplicate;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WorkItemId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an officer of the demo looks at before they finish a piece of work: papers, and who is on file already. */
@Component
@Profile("demo")
class InventedChecks {

    private final CheckDesk desk;
    private final CaseChecks checks;
    private final DuplicateDesk duplicates;
    private final Documents documents;

    InventedChecks(CheckDesk desk, CaseChecks checks, DuplicateDesk duplicates, Documents documents) {
        this.desk = desk;
        this.checks = checks;
        this.duplicates = duplicates;
        this.documents = documents;
    }

    void look(ApplicationId application, InventedActions.Work work, Person officer) {
        documents.of(application).stream()
                .filter(document -> document.verdict() == DocumentSummary.Verdict.PENDING)
                .forEach(document -> Staff.as(
                        officer,
                        () -> desk.accept(
                                work.id(), document.id(), Optional.empty(), checks.shownBy(application, document))));
        Staff.as(officer, () -> tellApart(work.id()));
    }

    /** Invented people who are born on one day and have one name are two by chance. */
    private Void tellApart(WorkItemId check) {
        duplicates.compare(check).stream()
                .map(Compared::pair)
                .filter(PossibleDuplicate::isOpen)
                .forEach(pair -> {
                    var result = duplicates.answer(
                            check,
                            new Statement(pair, Verdict.ANOTHER, "The faces and the documents are not the same."));
                    if (result != DuplicateDesk.Answering.ANSWERED) {
                        throw new IllegalStateException("An answer about invented people was not taken: " + result);
                    }
                });
        return null;
    }
}
