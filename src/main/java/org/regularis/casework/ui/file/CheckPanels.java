package org.regularis.casework.ui.file;

import org.regularis.casework.CheckDesk;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.checks.BasisLink;
import org.regularis.casework.ui.checks.ChecksPanel;
import org.regularis.casework.ui.work.WorkPanel;
import org.regularis.decisions.CaseChecks;
import org.regularis.documents.Documents;
import org.springframework.stereotype.Component;

/** Opens the sides of a case on which officers find things out; its caller has checked who asks. */
@Component
class CheckPanels {

    private final Documents documents;
    private final CaseChecks checks;
    private final CheckDesk desk;
    private final DeskDates time;

    CheckPanels(Documents documents, CaseChecks checks, CheckDesk desk, DeskDates time) {
        this.documents = documents;
        this.checks = checks;
        this.desk = desk;
        this.time = time;
    }

    DocumentsPanel documents(OpenCase atHand, WorkPanel work) {
        return new DocumentsPanel(
                atHand, documents, desk, document -> checks.shownBy(atHand.id(), document), work, time);
    }

    ChecksPanel of(OpenCase atHand, WorkPanel work) {
        var panel = new ChecksPanel(
                atHand,
                () -> checks.of(atHand.id()),
                check -> desk.agree(atHand.id(), check),
                new BasisLink(atHand, documents.of(atHand.id())),
                time);
        work.onDocumentsChanged(panel::refresh);
        return panel;
    }
}
