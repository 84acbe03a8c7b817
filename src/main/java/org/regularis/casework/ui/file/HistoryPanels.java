package org.regularis.casework.ui.file;

import org.regularis.casework.CaseFiles;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.identity.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the sides of a case that tell what happened and where its process is. */
@Component
class HistoryPanels {

    private final CaseFiles files;
    private final ProcessModels models;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final DeskDates time;

    HistoryPanels(CaseFiles files, ProcessModels models, StaffDirectory staff, MessageSource messages, DeskDates time) {
        this.files = files;
        this.models = models;
        this.staff = staff;
        this.messages = messages;
        this.time = time;
    }

    TimelinePanel timeline(OpenCase atHand) {
        return new TimelinePanel(atHand, files, new EventLabels(messages, staff), time);
    }

    ProcessPanel process(OpenCase atHand) {
        return new ProcessPanel(files.positions(atHand.id()), models, new EventLabels(messages, staff), time);
    }
}
