package org.regularis.casework.ui.file;

import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.checks.BasisLink;
import org.regularis.casework.ui.work.WorkPanel;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.RuleReports;
import org.regularis.documents.Documents;
import org.springframework.stereotype.Component;

/** Opens each side of a case; its caller has opened the case itself, which checks who asks. */
@Component
class CasePanels {

    private final Documents documents;
    private final CheckPanels checks;
    private final AskedPanels asked;
    private final FactSheet facts;
    private final RuleReports reports;
    private final Letters letters;
    private final HistoryPanels history;
    private final DeskDates time;

    CasePanels(
            Documents documents,
            CheckPanels checks,
            AskedPanels asked,
            FactSheet facts,
            RuleReports reports,
            Letters letters,
            HistoryPanels history,
            DeskDates time) {
        this.documents = documents;
        this.checks = checks;
        this.asked = asked;
        this.facts = facts;
        this.reports = reports;
        this.letters = letters;
        this.history = history;
        this.time = time;
    }

    CaseTabs of(OpenCase atHand, WorkPanel work, CaseTabs tabs) {
        return tabs.tab("documents", () -> checks.documents(atHand, work))
                .tab("checks", () -> checks.of(atHand, work))
                .tab("data", () -> new AnswersPanel(atHand, presence(atHand, work), time))
                .tab("employer", () -> asked.employer(atHand))
                .tab("registers", () -> asked.registers(atHand))
                .tab(
                        "rules",
                        () -> new RulesPanel(
                                facts.of(atHand.id()),
                                reports.forOfficer(atHand.id()),
                                new BasisLink(atHand, documents.of(atHand.id())),
                                time))
                .tab("timeline", () -> history.timeline(atHand))
                .tab("letters", () -> new LettersPanel(atHand, letters, time))
                .tab("process", () -> history.process(atHand));
    }

    private PresencePanel presence(OpenCase atHand, WorkPanel work) {
        var presence = new PresencePanel(atHand, () -> documents.of(atHand.id()), time);
        work.onDocumentsChanged(presence::refresh);
        return presence;
    }
}
