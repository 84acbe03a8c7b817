package org.regularis.casework.ui.file;

import org.regularis.casework.CaseFiles;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.CaseAtHand;
import org.regularis.casework.ui.DeskTime;
import org.regularis.identity.StaffDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the sides of a case that tell what happened and where its process is. */
@Component
class HistorySides {

    private final CaseFiles files;
    private final ProcessModels models;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final DeskTime time;

    HistorySides(
            CaseFiles files, ProcessModels models, StaffDirectory staff, MessageSource messages, DeskTime time) {
        this.files = files;
        this.models = models;
        this.staff = staff;
        this.messages = messages;
        this.time = time;
    }

    TimelinePanel timeline(CaseAtHand atHand) {
        return new TimelinePanel(atHand, files, new EventWords(messages, staff), time);
    }

    ProcessPanel process(CaseAtHand atHand) {
        return new ProcessPanel(files.positions(atHand.id()), models, new EventWords(messages, staff), time);
    }
}
