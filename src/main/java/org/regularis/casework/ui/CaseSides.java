package org.regularis.casework.ui;

import org.regularis.casework.CaseFiles;
import org.regularis.casework.NumberDesk;
import org.regularis.casework.ProcessModels;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.RuleReports;
import org.regularis.casework.CaseworkDesk;
import org.regularis.documents.Documents;
import org.regularis.documents.NumberWords;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens each side of a case; its caller has opened the case itself, which checks who asks. */
@Component
class CaseSides {

    private final CaseFiles files;
    private final Documents documents;
    private final CaseworkDesk desk;
    private final EmployerVerifications verifications;
    private final FactSheet facts;
    private final RuleReports reports;
    private final Letters letters;
    private final ProcessModels models;
    private final StaffDirectory staff;
    private final NumberDesk numbers;
    private final NumberWords numberWords;
    private final MessageSource messages;
    private final DeskTime time;

    CaseSides(
            CaseFiles files, Documents documents, CaseworkDesk desk, EmployerVerifications verifications,
            FactSheet facts, RuleReports reports, Letters letters, ProcessModels models, StaffDirectory staff,
            NumberDesk numbers, NumberWords numberWords, MessageSource messages, DeskTime time) {
        this.files = files;
        this.documents = documents;
        this.desk = desk;
        this.verifications = verifications;
        this.facts = facts;
        this.reports = reports;
        this.letters = letters;
        this.models = models;
        this.staff = staff;
        this.numbers = numbers;
        this.numberWords = numberWords;
        this.messages = messages;
        this.time = time;
    }

    NumbersPanel numbers(CaseAtHand atHand) {
        return new NumbersPanel(atHand, numbers, numberWords, time);
    }

    CaseTabs of(CaseAtHand atHand, WorkPanel work, CaseTabs tabs) {
        return tabs.tab("documents", () -> new DocumentsPanel(atHand, documents, desk, work, time))
                .tab("data", () -> new AnswersPanel(atHand, presence(atHand, work), time))
                .tab("employer", () -> new EmployerPanel(atHand, verifications.of(atHand.id()), time))
                .tab("rules", () -> new RulesPanel(
                        atHand, facts.of(atHand.id()), reports.forOfficer(atHand.id()), time))
                .tab("timeline", () -> new TimelinePanel(atHand, files, new EventWords(messages, staff), time))
                .tab("letters", () -> new LettersPanel(atHand, letters, time))
                .tab("process", () -> new ProcessPanel(
                        files.positions(atHand.id()), models, new EventWords(messages, staff), time));
    }

    private PresencePanel presence(CaseAtHand atHand, WorkPanel work) {
        var presence = new PresencePanel(atHand, () -> documents.of(atHand.id()), time);
        work.onDocumentsChanged(presence::refresh);
        return presence;
    }
}
